package nl.meldroute.bericht;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A mail server and a text message service for all tests; a test can break them for a while. */
public final class Postbus {

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final HttpServer SMS = smsDienst();
  private static final List<String> SMSEN = new CopyOnWriteArrayList<>();
  private static volatile int antwoord = 202;
  private static volatile int mailpoort;

  private Postbus() {}

  /** Connects a Spring context to both. */
  public static final class Koppeling
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      begin();
      TestPropertyValues.of(
              "spring.mail.host=127.0.0.1",
              "spring.mail.port=" + mailpoort,
              "meldroute.bericht.adres=https://meldroute.example",
              "meldroute.bericht.afzender=meldroute@regio.example",
              "meldroute.bericht.sms-dienst=http://127.0.0.1:"
                  + SMS.getAddress().getPort()
                  + "/berichten")
          .applyTo(context);
    }
  }

  private static synchronized void begin() {
    if (mailpoort == 0) {
      MAIL.start();
      mailpoort = MAIL.getSmtp().getPort();
      SMS.start();
    }
  }

  private static HttpServer smsDienst() {
    try {
      HttpServer dienst =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      dienst.createContext(
          "/berichten",
          verzoek -> {
            String inhoud =
                new String(verzoek.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (antwoord == 202) {
              SMSEN.add(inhoud);
            }
            verzoek.sendResponseHeaders(antwoord, -1);
            verzoek.close();
          });
      return dienst;
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Something that is down until it is closed. */
  public interface Storing extends AutoCloseable {
    @Override
    void close();
  }

  /** The mail server takes nothing: it answers each mail with a failure of its own. */
  public static Storing mailLigtEruit() {
    MessageDeliveryHandler gewoon = MAIL.getUserManager().getMessageDeliveryHandler();
    MAIL.getUserManager()
        .setMessageDeliveryHandler(
            (bericht, postbus) -> {
              throw new IllegalStateException("de schijf is vol");
            });
    return () -> MAIL.getUserManager().setMessageDeliveryHandler(gewoon);
  }

  public static Storing smsLigtEruit() {
    antwoord = 503;
    return () -> antwoord = 202;
  }

  /** The subjects of the mail to an address. */
  public static List<String> onderwerpen(String adres) {
    return Stream.of(MAIL.getReceivedMessages())
        .filter(mail -> aan(mail).contains(adres))
        .map(Postbus::onderwerp)
        .toList();
  }

  /** The last mail to an address, as the reader sees it. */
  public static String laatste(String adres) {
    return Stream.of(MAIL.getReceivedMessages())
        .filter(mail -> aan(mail).contains(adres))
        .reduce((eerder, later) -> later)
        .map(GreenMailUtil::getBody)
        .orElse("");
  }

  /** The text messages to a number, as they came in. */
  public static List<String> smsen(String nummer) {
    return SMSEN.stream().filter(inhoud -> inhoud.contains(nummer)).toList();
  }

  private static String aan(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException fout) {
      throw new IllegalStateException(fout);
    }
  }

  private static String onderwerp(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException fout) {
      throw new IllegalStateException(fout);
    }
  }
}
