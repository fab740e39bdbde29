package nl.meldroute.gevaar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Antwoord;
import nl.meldroute.begrippen.Dringendheid;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.beslissing.Beslissing;
import nl.meldroute.beslissing.Beslissingen;
import nl.meldroute.beslissing.Beslisvraag;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.dossier.Melding;
import nl.meldroute.gevaar.Contactopdrachten.Contact;
import org.springframework.stereotype.Component;

/** Whom to reach in acute danger: by the table {@code acuut-contact}, or else by a human. */
@Component
public class Contactbepaling {

  static final String TABEL = "acuut-contact";

  /** What the table answers when nobody needs to be reached. */
  private static final String NIEMAND = "GEEN";

  /** What a rung lasts when no table gives a term; an assumption, like the terms themselves. */
  private static final String VANGNET = "PT15M";

  private static final int ACHTERAAN = 9;

  private final Beslissingen beslissingen;
  private final Contactopdrachten contacten;
  private final Noodopvangen noodopvangen;
  private final Dossiers dossiers;

  Contactbepaling(
      Beslissingen beslissingen,
      Contactopdrachten contacten,
      Noodopvangen noodopvangen,
      Dossiers dossiers) {
    this.beslissingen = beslissingen;
    this.contacten = contacten;
    this.noodopvangen = noodopvangen;
    this.dossiers = dossiers;
  }

  /**
   * Partners that are reached together.
   *
   * @param besluit BEKEND when the table named somebody, ONBEKEND when a human has to
   * @param dringendheid how urgent it is until the victim is safe, however calm the casus was
   *     before
   * @param bescherming the newest answer to whether somebody needs direct protection, or GEREGELD
   *     when there is a place for the night already
   */
  public record Ronde(UUID id, String besluit, Dringendheid dringendheid, String bescherming) {}

  /**
   * Asks the table and sets out a contact for each partner. In this place there is danger, so an
   * answer that names nobody is as good as none: a human chooses.
   *
   * @param gevaarniveau as the caller judged it; the age is taken from the casus
   */
  public Ronde bepaal(String meldingnummer, String gevaarniveau) {
    Melding melding = dossiers.melding(meldingnummer, "Acute contacten bepalen");
    Casus casus = dossiers.casusVan(melding);
    Beslissing beslissing =
        beslissingen.beslis(
            new Beslisvraag(
                TABEL,
                casus.regio(),
                casus.id(),
                "acuut-contact-bepalen",
                Map.of(
                    "niveau",
                    gevaarniveau,
                    "leeftijdscategorie",
                    casus.leeftijdscategorie().name())));
    List<Contact> gekozen = contacten(beslissing, casus);
    UUID ronde = UUID.randomUUID();
    contacten.zetUit(casus, melding, ronde, gekozen);
    dossiers.schrijfBij(casus, "contacten-bepaald", "Nu bereiken: " + namen(gekozen) + ".");
    return new Ronde(
        ronde,
        gekozen.isEmpty() ? "ONBEKEND" : "BEKEND",
        Dringendheid.DIRECT,
        bescherming(melding, casus));
  }

  private String bescherming(Melding melding, Casus casus) {
    if (noodopvangen
        .laatste(casus)
        .filter(noodopvang -> Noodopvang.GEPLAATST.equals(noodopvang.uitkomst()))
        .isPresent()) {
      return "GEREGELD";
    }
    Map<String, Object> antwoorden = new HashMap<>(Gevaarbepaling.antwoorden(melding));
    dossiers.aanvulling(casus).ifPresent(aanvulling -> antwoorden.putAll(aanvulling.gevaar()));
    return Objects.toString(antwoorden.get("directeBeschermingNodig"), Antwoord.ONBEKEND.name());
  }

  /** Sets out the contacts that a human chose, in the order of the value list: 112 comes first. */
  void kies(Casus casus, String meldingnummer, UUID ronde, Set<Partnercode> partners) {
    Melding melding = dossiers.melding(meldingnummer, "Acute contacten kiezen");
    String termijn = gewoneTermijn(casus);
    List<Contact> gekozen = new ArrayList<>();
    partners.stream()
        .sorted()
        .forEach(partner -> gekozen.add(new Contact(partner, gekozen.size() + 1, termijn)));
    contacten.zetUit(casus, melding, ronde, gekozen);
    dossiers.schrijfBij(casus, "contacten-gekozen", "Nu bereiken: " + namen(gekozen) + ".");
  }

  /** Why there is nobody to reach yet, for who has to choose. */
  String uitleg(Casus casus) {
    return beslissingen
        .laatste(casus.id(), TABEL)
        .map(beslissing -> beslissing.uitslag().uitleg())
        .orElse("De beslistabel is niet gevraagd.");
  }

  /** Each partner once, as the rule says that puts it first. */
  private List<Contact> contacten(Beslissing beslissing, Casus casus) {
    Map<Partnercode, Contact> perPartner = new LinkedHashMap<>();
    beslissing.uitslag().uitkomsten().stream()
        .filter(uitkomst -> !NIEMAND.equals(uitkomst.get("partner")))
        .map(uitkomst -> contact(uitkomst, casus))
        .forEach(contact -> perPartner.merge(contact.partner(), contact, Contactbepaling::samen));
    return perPartner.values().stream().sorted(Comparator.comparing(Contact::volgorde)).toList();
  }

  private Contact contact(Map<String, Object> uitkomst, Casus casus) {
    return new Contact(
        Partnercode.valueOf((String) uitkomst.get("partner")),
        Optional.ofNullable((String) uitkomst.get("volgorde"))
            .map(Integer::valueOf)
            .orElse(ACHTERAAN),
        Optional.ofNullable((String) uitkomst.get("termijn"))
            .orElseGet(() -> gewoneTermijn(casus)));
  }

  private static Contact samen(Contact een, Contact ander) {
    return een.volgorde() <= ander.volgorde() ? een : ander;
  }

  /** The term that direct contact has when {@code acuut-contact} gives none. */
  private String gewoneTermijn(Casus casus) {
    String termijn =
        beslissingen
            .beslis(
                new Beslisvraag(
                    "termijnen",
                    casus.regio(),
                    casus.id(),
                    "partners-kiezen",
                    Map.of(
                        "stap",
                        "direct-contact-opnemen",
                        "dringendheid",
                        Dringendheid.DIRECT.name())))
            .uitslag()
            .eerste("termijn");
    return termijn == null ? VANGNET : termijn;
  }

  private static String namen(List<Contact> contacten) {
    return contacten.isEmpty()
        ? "nog niemand, een medewerker kiest"
        : contacten.stream()
            .map(contact -> contact.partner().tekst())
            .collect(Collectors.joining(", "));
  }
}
