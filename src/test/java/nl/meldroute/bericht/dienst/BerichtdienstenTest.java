package nl.meldroute.bericht.dienst;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.meldroute.beleidstekst.Fabriek;
import nl.meldroute.bericht.Agendabestand;
import nl.meldroute.bericht.Berichtsoort;
import nl.meldroute.bericht.NietVerstuurd;
import nl.meldroute.platform.StartGeweigerd;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Both ways out, against a real mail server and a real web server. */
class BerichtdienstenTest {

  private static final String NUMMER = "+31600000000";
  private static final String FUNCTIEMAIL = "piket@regio.example";
  private static final Berichttekst TEKST =
      Berichtteksten.van(
              new Fabriek().bundel(Fabriek.BERICHTEN).orElseThrow().fabriek(),
              Berichtsoort.SPOEDTAAK)
          .met("https://meldroute.example/");

  @RegisterExtension
  static final GreenMailExtension POST = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @RegisterExtension
  static final WireMockExtension GATEWAY =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private static Berichtinstellingen instellingen(String smsDienst) {
    return new Berichtinstellingen(
        "https://meldroute.example/",
        "meldroute@regio.example",
        false,
        smsDienst,
        "verzonnen-sleutel",
        Duration.ofMillis(500));
  }

  private static Mail mail(String host, int poort) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(host);
    server.setPort(poort);
    server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "500");
    StaticListableBeanFactory bonen = new StaticListableBeanFactory();
    bonen.addBean("mailserver", server);
    return new Mail(
        bonen.getBeanProvider(JavaMailSenderImpl.class), instellingen(""), Clock.systemUTC());
  }

  private static Mail mail() {
    return mail("127.0.0.1", POST.getSmtp().getPort());
  }

  private static Sms sms() {
    return new Sms(instellingen(GATEWAY.url("/berichten")), new ObjectMapper());
  }

  @Test
  void aMailArrivesWithItsWordsAndItsKeyAndNothingElse() throws Exception {
    mail().verstuur("proef-1", FUNCTIEMAIL, TEKST, Optional.empty());
    MimeMessage ontvangen = POST.getReceivedMessages()[0];
    assertThat(ontvangen.getSubject()).isEqualTo(TEKST.onderwerp());
    assertThat(ontvangen.getMessageID()).isEqualTo("<proef-1@regio.example>");
    assertThat(ontvangen.getFrom()[0]).hasToString("meldroute@regio.example");
    assertThat(ontvangen.getAllRecipients()[0]).hasToString(FUNCTIEMAIL);
    assertThat(ontvangen.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(GreenMailUtil.getBody(ontvangen))
        .contains("Log nu in.", "https://meldroute.example/");
  }

  @Test
  void anAppointmentGoesAlongAsAFileForACalendar() throws Exception {
    Instant begin = Instant.parse("2031-03-04T09:00:00Z");
    mail()
        .verstuur(
            "proef-7",
            FUNCTIEMAIL,
            TEKST,
            Optional.of(
                new Agendabestand(
                    "Z-1", 2, "Zitting", begin, begin.plus(Duration.ofHours(2)), false)));
    assertThat(GreenMailUtil.getWholeMessage(POST.getReceivedMessages()[0]))
        .contains("zitting.ics", "text/calendar", "method=PUBLISH");
  }

  @Test
  void aMailServerThatIsDownIsAFailureWithoutTheAddress() {
    int poort = POST.getSmtp().getPort();
    POST.stop();
    try {
      assertThatThrownBy(
              () ->
                  mail("127.0.0.1", poort)
                      .verstuur("proef-2", FUNCTIEMAIL, TEKST, Optional.empty()))
          .isInstanceOf(NietVerstuurd.class)
          .hasStackTraceContaining("MailConnectException")
          .satisfies(
              fout ->
                  assertThat(Throwables.getStackTrace(fout))
                      .doesNotContain("piket", "regio.example"));
    } finally {
      POST.start();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"geen-adres", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example"})
  void whatIsNoSingleAddressIsNotMailed(String adres) {
    assertThatThrownBy(() -> mail().verstuur("proef-3", adres, TEKST, Optional.empty()))
        .isInstanceOf(NietVerstuurd.class);
    assertThat(POST.getReceivedMessages()).isEmpty();
  }

  @Test
  void withoutAMailServerMailIsNotSetUp() {
    assertThat(
            new Mail(
                    new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class),
                    instellingen(""),
                    Clock.systemUTC())
                .isIngesteld())
        .isFalse();
    assertThat(mail("", 25).isIngesteld()).isFalse();
    assertThat(mail().isIngesteld()).isTrue();
  }

  @Test
  void aTextMessageIsHandedOverWithItsKey() {
    GATEWAY.stubFor(post("/berichten").willReturn(aResponse().withStatus(202)));
    sms().verstuur("proef-4", NUMMER, TEKST, Optional.empty());
    GATEWAY.verify(
        postRequestedFor(urlEqualTo("/berichten"))
            .withHeader("Idempotency-Key", equalTo("proef-4"))
            .withHeader("Authorization", equalTo("Bearer verzonnen-sleutel"))
            .withRequestBody(
                equalToJson(
                    """
                    {"naar": "+31600000000",
                     "tekst": "In Meldroute wacht een spoedtaak op u. Log nu in. https://meldroute.example/"}
                    """)));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 429, 500, 503})
  void anyAnswerButYesIsAFailure(int status) {
    GATEWAY.stubFor(post("/berichten").willReturn(aResponse().withStatus(status)));
    assertThatThrownBy(() -> sms().verstuur("proef-5", NUMMER, TEKST, Optional.empty()))
        .isInstanceOf(NietVerstuurd.class)
        .hasMessageContaining(String.valueOf(status))
        .hasMessageNotContaining(NUMMER);
  }

  @Test
  void aServiceThatDoesNotAnswerIsNotWaitedForLong() {
    GATEWAY.stubFor(post("/berichten").willReturn(aResponse().withFixedDelay(3000)));
    assertThatThrownBy(() -> sms().verstuur("proef-6", NUMMER, TEKST, Optional.empty()))
        .isInstanceOf(NietVerstuurd.class);
  }

  @Test
  void withoutAServiceNoTextMessagesGoOutAndWhatIsNoAddressIsRefusedAtStart() {
    assertThat(new Sms(instellingen(""), new ObjectMapper()).isIngesteld()).isFalse();
    assertThat(sms().isIngesteld()).isTrue();
    for (String geenAdres : new String[] {"sms.example", "ftp://sms.example", "http://a b"}) {
      assertThatThrownBy(() -> instellingen(geenAdres)).isInstanceOf(StartGeweigerd.class);
    }
  }
}
