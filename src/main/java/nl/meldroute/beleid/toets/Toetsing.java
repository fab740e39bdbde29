package nl.meldroute.beleid.toets;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.meldroute.beleid.toets.Tabelcontract.Gelezen;
import nl.meldroute.beleid.toets.Veiligheidsregels.Schending;
import nl.meldroute.beleid.toets.Veiligheidsregels.Sterkte;
import nl.meldroute.platform.Modelkeuring;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/**
 * One check of a draft against the table it began with. Each step needs that the one before it
 * found nothing that stands in its way: first whether it may be read at all, then what the route
 * builds on, then each rule by itself, and last all rules together.
 */
final class Toetsing {

  /**
   * Some four times what 200 rules with conditions by chance on ten questions take; about two
   * seconds.
   */
  static final long STAPPEN = 400_000_000;

  private static final String TE_GROOT =
      "De tabel is te groot of te ingewikkeld om te controleren. Gebruik minder regels, of regels die op minder vragen tegelijk letten.";

  private final Veiligheidsregels regels;
  private final String regio;
  private final String sleutel;
  private final Set<String> magWeg;
  private final Rekengrens grens;
  private final List<Bevinding> bevindingen = new ArrayList<>();
  private final List<Bevinding> bekend = new ArrayList<>();

  /**
   * @param magWeg first outcomes of the shared table that the profile of the region leaves out
   */
  Toetsing(
      Veiligheidsregels regels,
      String regio,
      String sleutel,
      Set<String> magWeg,
      Rekengrens grens) {
    this.regels = regels;
    this.regio = regio;
    this.sleutel = sleutel;
    this.magWeg = magWeg;
    this.grens = grens;
  }

  /**
   * @param gedeeld the shared table; null when there is none
   */
  Toetsuitslag toets(String dmn, String uitgangspunt, String gedeeld) {
    try {
      stappen(dmn, uitgangspunt, gedeeld);
    } catch (TeGroot teGroot) {
      bevindingen.add(Controle.TE_GROOT.vindt(null, "tabel", TE_GROOT));
    }
    bevindingen.sort(Comparator.comparing(bevinding -> Controle.valueOf(bevinding.code())));
    return new Toetsuitslag(List.copyOf(bevindingen), List.copyOf(bekend));
  }

  private void stappen(String dmn, String uitgangspunt, String gedeeld) {
    DmnModelInstance concept = model(dmn);
    Gelezen begin = Tabelcontract.lees(lees(uitgangspunt));
    Gelezen nu = concept == null ? null : Tabelcontract.lees(concept);
    if (nu == null) {
      return;
    }
    if (begin.reden() != null || nu.reden() != null) {
      bevindingen.add(
          Controle.CONTRACT.vindt(
              null, "tabel", begin.reden() == null ? nu.reden() : begin.reden()));
      return;
    }
    bevindingen.addAll(begin.contract().gebrokenDoor(nu.contract()));
    if (!bevindingen.isEmpty()) {
      return;
    }
    Tabelblad eerst = blad(lees(uitgangspunt));
    Tabelblad blad = blad(concept);
    bevindingen.addAll(new Regelkeuring(blad, eerst).bevindingen());
    if (Regelkeuring.isLeesbaar(bevindingen)) {
      samen(blad, eerst, gedeeld == null ? null : blad(lees(gedeeld)));
    }
  }

  /** All rules together, over all input. */
  private void samen(Tabelblad blad, Tabelblad eerst, Tabelblad gedeeld) {
    Set<String> alZo = new HashSet<>();
    keur(eerst).forEach(bevinding -> alZo.add(merk(bevinding)));
    plichten(eerst, gedeeld).forEach(bevinding -> alZo.add(merk(bevinding)));
    List<Bevinding> alle = new ArrayList<>(keur(blad));
    alle.addAll(plichten(blad, gedeeld));
    alle.forEach(
        bevinding -> (alZo.contains(merk(bevinding)) ? bekend : bevindingen).add(bevinding));
    Sterkte sterkte = regels.sterkte().get(sleutel);
    bevindingen.addAll(new Uitkomstvergelijking(eerst, blad, sterkte, grens).bevindingen());
  }

  private List<Bevinding> keur(Tabelblad blad) {
    return new Tabelkeuring(Tabelmodel.van(blad), regels, grens).bevindingen();
  }

  /** Duties of the shared table that the one of the region does not have. */
  private List<Bevinding> plichten(Tabelblad eigen, Tabelblad gedeeld) {
    Sterkte sterkte = regels.sterkte().get(sleutel);
    if (gedeeld == null || sterkte == null || sterkte.reden() != null) {
      return List.of();
    }
    if (!eigen.steltDezelfdeVragenAls(gedeeld)) {
      return List.of(
          Controle.AANNAME.vindt(
              null,
              "gedeeld",
              "De gedeelde tabel stelt andere vragen dan deze. Of elke plicht uit de gedeelde tabel er nog in staat, is daarom niet te controleren."));
    }
    return Veiligheid.tegenover(
            regels, eigen, gedeeld, Tabelmodel.van(gedeeld.samenMet(eigen)), grens)
        .stream()
        .filter(schending -> !mag(schending))
        .map(schending -> Tabelkeuring.bevinding(Controle.PLICHT, schending))
        .toList();
  }

  private boolean mag(Schending schending) {
    return magWeg.contains(schending.uitkomst()) || regels.isUitgezonderd(schending);
  }

  private DmnModelInstance model(String dmn) {
    List<String> redenen = Modelkeuring.vanBeslistabel(dmn.getBytes(StandardCharsets.UTF_8));
    redenen.forEach(
        reden ->
            bevindingen.add(
                Controle.MODEL.vindt(null, Integer.toHexString(reden.hashCode()), reden)));
    if (!redenen.isEmpty()) {
      return null;
    }
    try {
      return lees(dmn);
    } catch (ModelException geenTabel) {
      bevindingen.add(
          Controle.MODEL.vindt(
              null,
              "dmn",
              "Het bestand is geen geldige beslistabel: de opbouw klopt niet met DMN 1.3."));
      return null;
    }
  }

  private static DmnModelInstance lees(String dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  private Tabelblad blad(DmnModelInstance model) {
    return Tabelblad.lees(regio.isEmpty() ? sleutel : regio + "/" + sleutel, model);
  }

  private static String merk(Bevinding bevinding) {
    return bevinding.code() + "/" + bevinding.plaats();
  }
}
