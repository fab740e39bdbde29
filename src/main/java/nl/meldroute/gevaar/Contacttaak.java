package nl.meldroute.gevaar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossiers;
import nl.meldroute.gevaar.Contactopdracht.Moment;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.regio.Contact;
import nl.meldroute.regio.Contactstap;
import nl.meldroute.regio.Openingstijden;
import nl.meldroute.regio.Partner;
import nl.meldroute.regio.Partnergids;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;

/** One rung of the ladder: somebody tries to reach one partner and says whether that worked. */
class Contacttaak implements Taakafhandeling {

  private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("d-M-yyyy HH:mm");

  /** Clocks of two machines differ a little; a contact of tomorrow is a slip of the pen. */
  private static final Duration SPELING = Duration.ofMinutes(5);

  private final String soort;
  private final Contacttrede trede;
  private final Contactopdrachten contacten;
  private final Dossiers dossiers;
  private final Partnergids gids;
  private final Clock klok;

  Contacttaak(
      String soort,
      Contacttrede trede,
      Contactopdrachten contacten,
      Dossiers dossiers,
      Partnergids gids,
      Clock klok) {
    this.soort = soort;
    this.trede = trede;
    this.contacten = contacten;
    this.dossiers = dossiers;
    this.gids = gids;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return soort;
  }

  /** Who leads the region sees that a partner is not reached, and not whom it is about. */
  @Override
  public boolean metInzage() {
    return trede != Contacttrede.LEIDING;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Contactopdracht opdracht = contacten.opdracht(onderwerp(taak));
    Optional<Partner> partner = gids.partner(casus.regio(), opdracht.partner());
    Map<String, Object> gegevens = new LinkedHashMap<>();
    if (metInzage()) {
      gegevens.putAll(dossiers.kop(casus, taak.melding()));
      gegevens.put("leeftijdscategorie", casus.leeftijdscategorie().name());
    } else {
      gegevens.put("meldingNummer", taak.melding());
      gegevens.put("casusNummer", casus.nummer());
    }
    gegevens.put(
        "partnerNaam",
        (casus.isOefening() ? "OEFENING, zeg dat als eerste: " : "")
            + partner.map(Partner::naam).orElse(opdracht.partner().tekst()));
    gegevens.put(
        "uren",
        partner
            .map(Partner::uren)
            .map(Openingstijden::tekst)
            .orElse("Deze partner staat niet in de partnergids."));
    gegevens.put(
        "noodcontact",
        partner
            .flatMap(Partner::noodcontact)
            .map(Contact::regel)
            .orElse("Geen noodcontact bekend."));
    gegevens.put("belvolgorde", belvolgorde(casus.regio(), opdracht.partner()));
    gegevens.put("verloop", verloop(opdracht));
    return gegevens;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    dossiers.vergrendel(casus.nummer());
    Contactopdracht opdracht = contacten.opdracht(onderwerp(taak));
    boolean bereikt = "JA".equals(invoer.tekst("bereikt"));
    contacten.noteer(
        casus,
        opdracht,
        new Moment(
            bereikt ? tijdstip(invoer) : klok.instant(),
            bereikt,
            invoer.tekst("gesprokenMet"),
            invoer.tekst(bereikt ? "afspraak" : "poging"),
            contacten.gebruiker()));
    return Map.of("bereikt", bereikt ? "JA" : opdracht.isHogerDan(trede) ? "AL_HOGER" : "NEE");
  }

  /** Left empty means now: nobody on the phone should have to type the time. */
  private Instant tijdstip(Invoer invoer) {
    Instant nu = klok.instant();
    String gegeven = invoer.tekst("tijdstip");
    Instant tijdstip = gegeven == null ? nu : Instant.parse(gegeven);
    if (tijdstip.isAfter(nu.plus(SPELING))) {
      throw new OngeldigeInvoer(
          List.of(
              new Fout("tijdstip", "Dit tijdstip moet nog komen. Vul in wanneer u contact had.")));
    }
    return tijdstip;
  }

  /** Whom of the partner to call now: the contact, the stand-in, and day and night who is there. */
  private String belvolgorde(String regio, Partnercode partner) {
    List<Contactstap> stappen = gids.contactstappen(regio, partner, klok.instant());
    return stappen.isEmpty()
        ? "Er staat niemand in de partnergids."
        : IntStream.range(0, stappen.size())
            .mapToObj(nummer -> regel(nummer + 1, stappen.get(nummer)))
            .collect(Collectors.joining("\n"));
  }

  private static String regel(int nummer, Contactstap stap) {
    return "%d. %s: %s%s"
        .formatted(
            nummer,
            stap.soort().tekst(),
            stap.contact().regel(),
            stap.bereikbaar() ? "" : " (nu waarschijnlijk niet bereikbaar)");
  }

  private String verloop(Contactopdracht opdracht) {
    String treden =
        opdracht.treden().stream()
            .map(
                stap ->
                    "%s: %s, bereiken vóór %s"
                        .formatted(
                            tijd(stap.geopendOp()), stap.trede().tekst(), tijd(stap.uiterlijk())))
            .collect(Collectors.joining("\n"));
    String pogingen =
        opdracht.momenten().stream()
            .map(moment -> "\n%s: niet bereikt".formatted(tijd(moment.tijdstip())))
            .collect(Collectors.joining());
    return treden + pogingen;
  }

  private String tijd(Instant moment) {
    return TIJD.format(moment.atZone(klok.getZone()));
  }

  private static UUID onderwerp(Taak taak) {
    return UUID.fromString(taak.onderwerp());
  }
}
