package nl.meldroute.openbaar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Gevaarniveau;
import nl.meldroute.begrippen.Locatierol;
import nl.meldroute.begrippen.Meldersoort;
import nl.meldroute.begrippen.Uitbuitingsvorm;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.melding.Meldingontvangst;
import nl.meldroute.melding.Meldingontvangst.Ontvangen;
import nl.meldroute.openbaar.Bezoekrem.Maat;
import nl.meldroute.openbaar.OpenbareMelding.Contact;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.StartGeweigerd;
import nl.meldroute.platform.TeVaak;
import nl.meldroute.platform.Toegang;
import nl.meldroute.regio.Gemeente;
import nl.meldroute.regio.Regioprofiel;
import nl.meldroute.regio.Regioprofielen;
import nl.meldroute.terugkoppeling.Contactafspraak;
import nl.meldroute.terugkoppeling.Contactafspraken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the report of somebody without an account, as any other melding. Who leaves no phone
 * number and no mail address is anonymous; who does, is shielded (E4).
 */
@Component
public class AnoniemMelden {

  private final Meldingontvangst ontvangst;
  private final Contactafspraken contactafspraken;
  private final Dossiers dossiers;
  private final Regioprofielen regios;
  private final Toegang toegang;
  private final ObjectMapper json;
  private final Bezoekrem rem;
  private final TransactionTemplate transactie;
  private final String vangnet;

  AnoniemMelden(
      Meldingontvangst ontvangst,
      Contactafspraken contactafspraken,
      Dossiers dossiers,
      Regioprofielen regios,
      Toegang toegang,
      ObjectMapper json,
      Bezoekrem rem,
      TransactionTemplate transactie,
      @Value("${meldroute.openbaar.regio:}") String vangnet) {
    this.ontvangst = ontvangst;
    this.contactafspraken = contactafspraken;
    this.dossiers = dossiers;
    this.regios = regios;
    this.toegang = toegang;
    this.json = json;
    this.rem = rem;
    this.transactie = transactie;
    this.vangnet = vangnet;
    if (!vangnet.isEmpty() && regios.profiel(vangnet).isEmpty()) {
      throw new StartGeweigerd(
          "De instelling meldroute.openbaar.regio noemt een regio die er niet is: " + vangnet,
          "Vul de code van een regioprofiel in, of laat de instelling leeg.");
    }
  }

  /**
   * What the reporter keeps; no number, because that would show what it is.
   *
   * @param volgcode to follow the report with
   * @param gevaarniveau for the advice about 112
   * @param terugkoppelingVoor by when there is something to read; null when that is not known
   */
  public record Ontvangst(String volgcode, Gevaarniveau gevaarniveau, Instant terugkoppelingVoor) {}

  /**
   * @param inhoud the body as it was sent, for the idempotency key
   * @param sleutel Idempotency-Key; null when there is none
   * @param adres where the request comes from
   * @throws OngeldigeInvoer naming every fault, by the fields of the public form
   * @throws TeVaak when too much came from there
   */
  public Ontvangst meld(OpenbareMelding melding, byte[] inhoud, String sleutel, String adres) {
    byte[] herkomst = Bezoekrem.adres(adres);
    rem.tel(Maat.OPROEP, herkomst);
    rem.eisRuimte(Maat.MELDING, herkomst);
    eisVolledig(melding);
    Ontvangst ontvangst = transactie.execute(lopend -> neemOp(melding, inhoud, sleutel));
    rem.onthoud(Maat.MELDING, herkomst, true);
    return ontvangst;
  }

  private Ontvangst neemOp(OpenbareMelding melding, byte[] inhoud, String sleutel) {
    String regio = regio(melding).code();
    return toegang.alsOnbekendeMelder(
        regio,
        () -> {
          Ontvangen ontvangen = ontvang(melding, regio, inhoud, sleutel);
          contactafspraken.bijOntvangst(dossiers.opgenomen(ontvangen.nummer()), afspraak(melding));
          return new Ontvangst(
              ontvangen.volgcode(), ontvangen.gevaarniveau(), ontvangen.terugkoppelingVoor());
        });
  }

  private Ontvangen ontvang(OpenbareMelding melding, String regio, byte[] inhoud, String sleutel) {
    try {
      return ontvangst.ontvang(alsMelding(melding, regio), inhoud, sleutel);
    } catch (OngeldigeInvoer fout) {
      throw new OngeldigeInvoer(fout.fouten().stream().map(AnoniemMelden::opFormulier).toList());
    }
  }

  /** A fault at the place where the public form has the field. */
  private static Fout opFormulier(Fout fout) {
    String veld =
        fout.veld()
            .replaceFirst("^melder\\.", "contact.")
            .replaceFirst("^locaties.*", "plek")
            .replaceFirst("^slachtoffers.*", "leeftijd");
    return new Fout(veld, fout.melding());
  }

  private static void eisVolledig(OpenbareMelding melding) {
    List<Fout> fouten = new ArrayList<>();
    if (melding.taal() == null) {
      fouten.add(new Fout("taal", "Geef de taal van het formulier."));
    }
    if (melding.gemeente() == null) {
      fouten.add(new Fout("gemeente", "Kies een gemeente. Weet u het niet? Kies dan ONBEKEND."));
    }
    Contact contact = melding.contact();
    if (contact != null) {
      if (contact.telefoon() == null && contact.email() == null) {
        fouten.add(
            new Fout("contact", "Vul een telefoonnummer of e-mailadres in, of laat contact weg."));
      }
      if ((contact.van() == null) != (contact.tot() == null)
          || contact.van() != null && !contact.van().isBefore(contact.tot())) {
        fouten.add(new Fout("contact.tot", "Vul twee tijden in, de vroegste eerst, of geen."));
      }
      if (contact.nooit() != null && !Tekst.isGewoon(contact.nooit(), 500)) {
        fouten.add(new Fout("contact.nooit", "Gebruik gewone tekst van ten hoogste 500 tekens."));
      }
    }
    if (!fouten.isEmpty()) {
      throw new OngeldigeInvoer(fouten);
    }
  }

  /**
   * The region of the municipality. Who does not know where, is never sent away: that report goes
   * to the region that the installation names, or else the first, which can forward it.
   */
  private Regioprofiel regio(OpenbareMelding melding) {
    if (melding.regio() != null) {
      return regios
          .profiel(melding.regio())
          .orElseThrow(
              () -> new OngeldigeInvoer(List.of(new Fout("regio", "Deze regio is er niet."))));
    }
    Optional<Regioprofiel> bekend =
        regios.alle().stream()
            .filter(profiel -> profiel.gemeente(melding.gemeente()).isPresent())
            .findFirst();
    boolean nergens =
        List.of(Gemeente.ONBEKEND, Gemeente.BUITEN_REGIO).contains(melding.gemeente());
    if (bekend.isEmpty() && !nergens) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout("gemeente", "Kies een gemeente uit de lijst, BUITEN_REGIO of ONBEKEND.")));
    }
    return bekend.or(() -> regios.profiel(vangnet)).orElseGet(this::eerste);
  }

  private Regioprofiel eerste() {
    return regios.alle().stream().min(Comparator.comparing(Regioprofiel::naam)).orElseThrow();
  }

  private ObjectNode alsMelding(OpenbareMelding melding, String regio) {
    ObjectNode inhoud = json.createObjectNode();
    inhoud.put("regio", regio);
    inhoud.put("gemeente", melding.gemeente());
    if (melding.gemeenteNaam() != null) {
      inhoud.put("gemeenteNaam", melding.gemeenteNaam());
    }
    inhoud.put(
        "meldersoort", (melding.overMij() ? Meldersoort.SLACHTOFFER : Meldersoort.INWONER).name());
    inhoud.set("melder", melder(melding.contact()));
    if (melding.omschrijving() != null) {
      inhoud.put("omschrijving", melding.omschrijving());
    }
    List<Uitbuitingsvorm> vormen = melding.vormen();
    inhoud.set(
        "vormen",
        json.valueToTree(
            vormen == null || vormen.isEmpty() ? List.of(Uitbuitingsvorm.ONBEKEND) : vormen));
    if (melding.leeftijd() != null) {
      inhoud.set(
          "slachtoffers",
          json.valueToTree(List.of(Map.of("leeftijdscategorie", melding.leeftijd()))));
    }
    if (melding.plek() != null) {
      inhoud.set(
          "locaties",
          json.valueToTree(List.of(Map.of("rol", Locatierol.UITBUITING, "adres", melding.plek()))));
    }
    if (melding.gevaar() != null) {
      inhoud.set("gevaar", json.valueToTree(melding.gevaar()));
    }
    return inhoud;
  }

  private ObjectNode melder(Contact contact) {
    ObjectNode melder = json.createObjectNode();
    melder.put("anoniem", contact == null);
    melder.put("afgeschermd", contact != null);
    if (contact != null) {
      zet(melder, "naam", contact.naam());
      zet(melder, "telefoon", contact.telefoon());
      zet(melder, "email", contact.email());
      melder.put(
          "veiligContact",
          (contact.veilig() == null ? Antwoord.ONBEKEND : contact.veilig()).name());
    }
    return melder;
  }

  private static void zet(ObjectNode melder, String veld, String waarde) {
    if (waarde != null) {
      melder.put(veld, waarde);
    }
  }

  private static Contactafspraak afspraak(OpenbareMelding melding) {
    Contact contact = melding.contact();
    return contact == null
        ? new Contactafspraak(melding.taal(), Set.of(), null, null, null, null)
        : new Contactafspraak(
            melding.taal(), Set.of(), contact.van(), contact.tot(), contact.nooit(), null);
  }
}
