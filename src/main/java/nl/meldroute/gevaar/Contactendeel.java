package nl.meldroute.gevaar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Contacttrede;
import nl.meldroute.begrippen.Partnercode;
import nl.meldroute.dossier.Casus;
import nl.meldroute.dossier.Dossieronderdeel;
import nl.meldroute.gevaar.Contactopdracht.Moment;
import nl.meldroute.gevaar.Contactopdracht.Trede;
import org.springframework.stereotype.Component;

/** Who was reached in acute danger and how long that took, in the view of a casus. */
@Component
class Contactendeel implements Dossieronderdeel {

  private final Contactopdrachten contacten;

  Contactendeel(Contactopdrachten contacten) {
    this.contacten = contacten;
  }

  /**
   * The contacts for one melding.
   *
   * @param minutenTotEersteContact from the receipt of the melding: a key figure; null as long as
   *     nobody is reached
   */
  record Contacten(
      String melding,
      Instant ontvangenOp,
      Instant eersteContactOp,
      Long minutenTotEersteContact,
      List<Contact> partners) {}

  /**
   * One partner in one round.
   *
   * @param minutenTotContact from the receipt of the melding; null as long as not reached
   */
  record Contact(
      UUID id,
      Partnercode partner,
      int ronde,
      int volgorde,
      String termijn,
      Contacttrede trede,
      Instant geopendOp,
      Instant bevestigdOp,
      String bevestigdDoor,
      Long minutenTotContact,
      List<Trede> treden,
      List<Moment> momenten) {}

  @Override
  public String naam() {
    return "contacten";
  }

  @Override
  public List<Contacten> van(Casus casus) {
    return contacten.van(casus).stream()
        .collect(
            Collectors.groupingBy(
                Contactopdracht::melding, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Contactendeel::vanMelding)
        .toList();
  }

  private static Contacten vanMelding(List<Contactopdracht> opdrachten) {
    List<UUID> rondes = opdrachten.stream().map(Contactopdracht::ronde).distinct().toList();
    Instant ontvangen = opdrachten.get(0).meldingOntvangenOp();
    Optional<Instant> eerste =
        eerste(opdrachten.stream().map(Contactopdracht::momenten).flatMap(List::stream).toList());
    return new Contacten(
        opdrachten.get(0).melding(),
        ontvangen,
        eerste.orElse(null),
        minuten(ontvangen, eerste),
        opdrachten.stream()
            .map(opdracht -> contact(opdracht, rondes.indexOf(opdracht.ronde()) + 1))
            .toList());
  }

  private static Contact contact(Contactopdracht opdracht, int ronde) {
    return new Contact(
        opdracht.id(),
        opdracht.partner(),
        ronde,
        opdracht.volgorde(),
        opdracht.termijn(),
        opdracht.trede(),
        opdracht.geopendOp(),
        opdracht.bevestigdOp(),
        opdracht.bevestigdDoor(),
        minuten(opdracht.meldingOntvangenOp(), eerste(opdracht.momenten())),
        opdracht.treden(),
        opdracht.momenten());
  }

  private static Optional<Instant> eerste(Collection<Moment> momenten) {
    return momenten.stream()
        .filter(Moment::bereikt)
        .map(Moment::tijdstip)
        .min(Comparator.naturalOrder());
  }

  /** Who called before reporting was there at once. */
  private static Long minuten(Instant ontvangen, Optional<Instant> contact) {
    return contact
        .map(moment -> Math.max(0, Duration.between(ontvangen, moment).toMinutes()))
        .orElse(null);
  }
}
