package nl.meldroute.bericht.dienst;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import nl.meldroute.bericht.Agendabestand;
import nl.meldroute.bericht.Berichtweg;
import nl.meldroute.bericht.NietVerstuurd;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mail by SMTP. The key of a notice is its Message-ID, so a second copy is seen to be one. */
@Component
@EnableConfigurationProperties(Berichtinstellingen.class)
class Mail implements Berichtdienst {

  private final JavaMailSenderImpl server;
  private final Berichtinstellingen instellingen;
  private final Clock klok;

  Mail(ObjectProvider<JavaMailSenderImpl> server, Berichtinstellingen instellingen, Clock klok) {
    this.server = server.getIfAvailable();
    this.instellingen = instellingen;
    this.klok = klok;
  }

  @Override
  public Berichtweg weg() {
    return Berichtweg.E_MAIL;
  }

  @Override
  public boolean isIngesteld() {
    return server != null && StringUtils.hasText(server.getHost());
  }

  @Override
  public void verstuur(
      String sleutel, String adres, Berichttekst tekst, Optional<Agendabestand> agenda) {
    try {
      MimeMessage mail = server.createMimeMessage();
      MimeMessageHelper opsteller =
          new MimeMessageHelper(mail, agenda.isPresent(), StandardCharsets.UTF_8.name());
      opsteller.setValidateAddresses(true);
      opsteller.setFrom(instellingen.afzender());
      opsteller.setTo(adres);
      opsteller.setSubject(tekst.onderwerp());
      opsteller.setText(tekst.mail());
      if (agenda.isPresent()) {
        voegToe(opsteller, agenda.get());
      }
      // No answers of machines: nobody reads them.
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setHeader("Message-ID", "<%s@%s>".formatted(sleutel, domein()));
      server.send(mail);
    } catch (MessagingException | MailException fout) {
      throw new NietVerstuurd(weg(), fout);
    }
  }

  private void voegToe(MimeMessageHelper opsteller, Agendabestand agenda)
      throws MessagingException {
    byte[] bestand =
        agenda.tekst(instellingen.afzender(), klok.instant()).getBytes(StandardCharsets.UTF_8);
    opsteller.addAttachment(
        "zitting.ics",
        new ByteArrayResource(bestand),
        "text/calendar; charset=UTF-8; method=" + agenda.methode());
  }

  private String domein() {
    return instellingen.afzender().substring(instellingen.afzender().lastIndexOf('@') + 1);
  }
}
