package nl.meldroute.gids.api;

import java.util.Optional;
import java.util.stream.Stream;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.gids.Gidsoverzicht.Partnerregel;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Webhook;

/**
 * A partner as the API gives it; in the same fields it takes one.
 *
 * @param soort what kind of partner the code stands for
 * @param uren in the notation of the directory
 * @param openingstijden the same as a sentence
 * @param ontvanger what receives a referral; null for a partner that is only called
 */
record Partnerweergave(
    Partnercode code,
    String soort,
    String naam,
    Kanaal kanaal,
    String uren,
    String openingstijden,
    boolean nuOpen,
    String mail,
    String contactNaam,
    String contactTelefoon,
    String contactMail,
    String vervangerNaam,
    String vervangerTelefoon,
    String vervangerMail,
    String noodNaam,
    String noodTelefoon,
    String webhook,
    String webhookGeheim,
    Ontvanger ontvanger,
    String rol,
    String tafel,
    boolean inGebruik,
    long versie) {

  /** What receives a referral. */
  enum Ontvanger {
    GROEP,
    ROL,
    TAFEL,
    GEEN
  }

  /** For who only calls: without the technical part. */
  static Partnerweergave omTeBellen(Partnerregel regel) {
    return van(regel, false);
  }

  static Partnerweergave omTeWijzigen(Partnerregel regel) {
    return van(regel, true);
  }

  private static Partnerweergave van(Partnerregel regel, boolean technisch) {
    Partner partner = regel.regel().partner();
    Contact contact = partner.contact().orElse(null);
    Contact vervanger = partner.vervanger().orElse(null);
    Contact nood = partner.noodcontact().orElse(null);
    Webhook webhook = technisch ? partner.webhook().orElse(null) : null;
    return new Partnerweergave(
        partner.code(),
        partner.code().tekst(),
        partner.naam(),
        partner.kanaal(),
        partner.uren().notatie(),
        partner.uren().tekst(),
        regel.nuOpen(),
        partner.mail().orElse(null),
        contact == null ? null : contact.naam(),
        contact == null ? null : contact.telefoon().orElse(null),
        contact == null ? null : contact.mail().orElse(null),
        vervanger == null ? null : vervanger.naam(),
        vervanger == null ? null : vervanger.telefoon().orElse(null),
        vervanger == null ? null : vervanger.mail().orElse(null),
        nood == null ? null : nood.naam(),
        nood == null ? null : nood.telefoon().orElse(null),
        webhook == null ? null : webhook.adres(),
        webhook == null ? null : webhook.geheim(),
        ontvanger(partner),
        partner.rol().map(Rol::code).orElse(null),
        partner.tafel().orElse(null),
        regel.regel().inGebruik(),
        regel.regel().versie());
  }

  private static Ontvanger ontvanger(Partner partner) {
    return Stream.of(
            partner.groep().map(groep -> Ontvanger.GROEP),
            partner.rol().map(rol -> Ontvanger.ROL),
            partner.tafel().map(tafel -> Ontvanger.TAFEL))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Ontvanger.GEEN);
  }
}
