package nl.meldroute.gids.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.gids.Houderopgave;
import nl.meldroute.gids.Rooster.Dienst;
import nl.meldroute.gids.api.Partnerweergave.Ontvanger;
import nl.meldroute.platform.NietGevonden;
import nl.meldroute.platform.Velden;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Convenant;
import nl.meldroute.regio.Kanaal;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.regio.Regiorol;
import nl.meldroute.regio.Rol;
import nl.meldroute.regio.Tafel;
import nl.meldroute.regio.Webhook;
import org.springframework.stereotype.Component;

/** Reads what a beheerder enters, and names every fault at once. */
@Component
class Gidslezer {

  private static final Pattern TELEFOON = Pattern.compile("[+(]?\\d[\\d ()-]{1,19}");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[a-z]+");
  private static final Pattern GEHEIM = Pattern.compile("[a-z][a-z0-9-]{1,60}");
  private static final int NAAM = 200;
  private static final int ADRES = 300;

  private final Regioprofielen regios;

  Gidslezer(Regioprofielen regios) {
    this.regios = regios;
  }

  /** All of a partner but what says which version was read. */
  Partner partner(String regio, Partnercode code, Velden velden) {
    Regioprofiel profiel = profiel(regio);
    String naam = velden.tekst("naam", true, NAAM);
    Kanaal kanaal = velden.keuze("kanaal", List.of(Kanaal.values()), Kanaal::code, true);
    Openingstijden uren = uren(velden);
    Optional<String> mail = mail(velden, "mail");
    Optional<Contact> contact = contact(velden, "contact");
    Optional<Contact> vervanger = contact(velden, "vervanger");
    Optional<Contact> nood =
        metNaam(velden, "noodNaam", telefoon(velden, "noodTelefoon"), Optional.empty());
    Optional<Webhook> webhook = webhook(velden, kanaal);
    Ontvanger ontvanger =
        velden.keuze("ontvanger", List.of(Ontvanger.values()), Ontvanger::name, true);
    if (ontvanger == Ontvanger.GEEN && kanaal != null && kanaal != Kanaal.TELEFOON) {
      velden.fout(
          "ontvanger", "Kies wie een verwijzing krijgt. Alleen bij telefoon kan dat leeg zijn.");
    }
    Rol rol =
        velden.keuze(
            "rol",
            profiel.rollen().stream()
                .map(Regiorol::rol)
                .filter(een -> een != Rol.PARTNER && een != Rol.BEHEERDER)
                .toList(),
            Rol::code,
            ontvanger == Ontvanger.ROL);
    String tafel =
        velden.keuze(
            "tafel",
            profiel.tafels().stream().map(Tafel::code).toList(),
            een -> een,
            ontvanger == Ontvanger.TAFEL);
    return new Partner(
        code,
        naam,
        kanaal,
        uren,
        mail,
        contact,
        vervanger,
        nood,
        webhook,
        Optional.of(profiel.eigenGroep(code)).filter(groep -> ontvanger == Ontvanger.GROEP),
        Optional.ofNullable(rol).filter(een -> ontvanger == Ontvanger.ROL),
        Optional.ofNullable(tafel).filter(een -> ontvanger == Ontvanger.TAFEL),
        List.of());
  }

  private static Openingstijden uren(Velden velden) {
    String tekst = velden.tekst("uren", true, NAAM);
    Optional<Openingstijden> uren = Optional.ofNullable(tekst).flatMap(Openingstijden::lees);
    if (tekst != null && uren.isEmpty()) {
      velden.fout(
          "uren",
          "Schrijf 24 uur per dag, Kantoortijd, of dagen en tijden zoals ma-vr 09:00-17:00; za 10:00-14:00.");
    }
    return uren.orElse(null);
  }

  private static Optional<Contact> contact(Velden velden, String wie) {
    return metNaam(
        velden, wie + "Naam", telefoon(velden, wie + "Telefoon"), mail(velden, wie + "Mail"));
  }

  private static Optional<Contact> metNaam(
      Velden velden, String veld, Optional<String> telefoon, Optional<String> mail) {
    String naam = velden.tekst(veld, false, NAAM);
    if (naam == null && (telefoon.isPresent() || mail.isPresent())) {
      velden.fout(veld, "Vul in naar wie of welke functie u vraagt.");
    }
    return Optional.ofNullable(naam).map(wie -> new Contact(wie, telefoon, mail));
  }

  private static Optional<Webhook> webhook(Velden velden, Kanaal kanaal) {
    String adres = velden.tekst("webhook", false, ADRES);
    String geheim = velden.tekst("webhookGeheim", false, NAAM);
    if (adres == null && (geheim != null || kanaal == Kanaal.API)) {
      velden.fout("webhook", "Vul het adres van de koppeling in.");
    } else if (adres != null && !isVeiligAdres(adres)) {
      velden.fout(
          "webhook", "Vul een adres in dat met https:// begint, zonder naam of wachtwoord.");
    }
    if (geheim == null && adres != null) {
      velden.fout("webhookGeheim", "Vul in onder welke naam het geheim in de instellingen staat.");
    } else if (geheim != null && !GEHEIM.matcher(geheim).matches()) {
      velden.fout(
          "webhookGeheim", "Vul de naam van het geheim in: kleine letters, cijfers en streepjes.");
    }
    return adres == null || geheim == null
        ? Optional.empty()
        : Optional.of(new Webhook(adres, geheim));
  }

  private static boolean isVeiligAdres(String adres) {
    try {
      URI uri = new URI(adres);
      return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException geenAdres) {
      return false;
    }
  }

  /** A first and a last day, in this order. */
  Convenant convenant(Velden velden) {
    String naam = velden.tekst("naam", true, NAAM);
    LocalDate van = velden.dag("van", false);
    LocalDate tot = velden.dag("tot", false);
    if (van != null && tot != null && tot.isBefore(van)) {
      velden.fout("tot", "De laatste dag ligt voor de eerste.");
    }
    return new Convenant(naam, Optional.ofNullable(van), Optional.ofNullable(tot));
  }

  Houderopgave houder(Velden velden) {
    return new Houderopgave(
        velden.tekst("gebruiker", true, NAAM),
        mail(velden, "mail").orElse(null),
        telefoon(velden, "mobiel").orElse(null),
        velden.tekst("vervanger", false, NAAM),
        mail(velden, "vervangerMail").orElse(null),
        telefoon(velden, "vervangerMobiel").orElse(null),
        velden.dag("van"),
        velden.dag("tot", false));
  }

  Dienst dienst(Velden velden) {
    return new Dienst(
        null,
        velden.tekst("gebruiker", true, NAAM),
        mail(velden, "mail").orElse(null),
        telefoon(velden, "mobiel").orElse(null),
        velden.moment("van"),
        velden.moment("tot"),
        0);
  }

  Rol rol(String regio, Velden velden) {
    return velden.keuze(
        "rol", profiel(regio).rollen().stream().map(Regiorol::rol).toList(), Rol::code, true);
  }

  private static Optional<String> mail(Velden velden, String veld) {
    return passend(velden, veld, MAIL, "Vul een e-mailadres in, zoals naam@organisatie.nl.");
  }

  private static Optional<String> telefoon(Velden velden, String veld) {
    return passend(
        velden, veld, TELEFOON, "Vul een telefoonnummer in: cijfers, met spaties of streepjes.");
  }

  private static Optional<String> passend(Velden velden, String veld, Pattern vorm, String uitleg) {
    String tekst = velden.tekst(veld, false, NAAM);
    if (tekst != null && !vorm.matcher(tekst).matches()) {
      velden.fout(veld, uitleg);
    }
    return Optional.ofNullable(tekst);
  }

  private Regioprofiel profiel(String regio) {
    return regios.profiel(regio).orElseThrow(() -> new NietGevonden("regio"));
  }
}
