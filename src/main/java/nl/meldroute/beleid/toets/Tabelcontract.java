package nl.meldroute.beleid.toets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.beslissing.Uitkomstwaarden;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.RequiredDecisionReference;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * What the route builds on and a draft may not change: which table it is, what it asks, what it
 * answers and which rule counts. Words for staff, such as labels, are no part of it.
 *
 * @param bewaard how long the engine keeps what it decided
 */
record Tabelcontract(
    String sleutel,
    String bewaard,
    HitPolicy trefwijze,
    BuiltinAggregator samengenomen,
    List<Vraag> vragen,
    List<Antwoord> antwoorden) {

  /** An input column. */
  record Vraag(String label, String uitdrukking, String soort, List<String> waarden) {

    private String naam() {
      return "\"%s\" (%s)".formatted(label, uitdrukking);
    }
  }

  /** An output column. */
  record Antwoord(String label, String naam, String soort, List<String> waarden) {}

  /** Why this is no table that can be compared; the contract when it is. */
  record Gelezen(Tabelcontract contract, String reden) {}

  static Gelezen lees(DmnModelInstance model) {
    Collection<Decision> beslissingen = model.getModelElementsByType(Decision.class);
    if (beslissingen.size() != 1
        || !model.getModelElementsByType(RequiredDecisionReference.class).isEmpty()) {
      return weg("In het bestand hoort precies één beslistabel te staan.");
    }
    Decision beslissing = beslissingen.iterator().next();
    if (!(beslissing.getExpression() instanceof DecisionTable tabel)) {
      return weg("De beslissing is geen tabel. Alleen een tabel met regels kan.");
    }
    for (Input kolom : tabel.getInputs()) {
      if (kolom.getInputExpression() == null
          || kolom.getInputExpression().getText() == null
          || tekst(kolom.getInputExpression().getText()).isBlank()
          || waarden(kolom.getInputValues()).isEmpty()) {
        return weg("Een vraag van de tabel heeft geen gegeven of geen mogelijke antwoorden.");
      }
    }
    for (Output kolom : tabel.getOutputs()) {
      if (kolom.getName() == null || waarden(kolom.getOutputValues()).isEmpty()) {
        return weg("Een antwoord van de tabel heeft geen naam of geen mogelijke waarden.");
      }
    }
    return new Gelezen(
        new Tabelcontract(
            beslissing.getId(),
            beslissing.getCamundaHistoryTimeToLiveString(),
            tabel.getHitPolicy(),
            tabel.getAggregation(),
            tabel.getInputs().stream()
                .map(
                    kolom ->
                        new Vraag(
                            Objects.requireNonNullElse(kolom.getLabel(), ""),
                            tekst(kolom.getInputExpression().getText()),
                            kolom.getInputExpression().getTypeRef(),
                            waarden(kolom.getInputValues())))
                .toList(),
            tabel.getOutputs().stream()
                .map(
                    kolom ->
                        new Antwoord(
                            Objects.requireNonNullElse(kolom.getLabel(), ""),
                            kolom.getName(),
                            kolom.getTypeRef(),
                            waarden(kolom.getOutputValues())))
                .toList()),
        null);
  }

  /** What a draft changed that it may not, each with the reason. */
  List<Bevinding> gebrokenDoor(Tabelcontract concept) {
    List<Bevinding> fouten = new ArrayList<>();
    if (!sleutel.equals(concept.sleutel)) {
      fouten.add(
          fout(
              "sleutel",
              "De tabel heet in het bestand \"%s\" in plaats van \"%s\". De route vraagt de tabel onder die naam, dus die kan niet wijzigen."
                  .formatted(concept.sleutel, sleutel)));
    }
    if (!Objects.equals(bewaard, concept.bewaard)) {
      fouten.add(
          fout(
              "bewaartermijn",
              "Hoe lang beslissingen bewaard blijven, staat vast (%s) en wijzigt niet met de regels."
                  .formatted(bewaard)));
    }
    if (trefwijze != concept.trefwijze || samengenomen != concept.samengenomen) {
      fouten.add(
          fout(
              "trefwijze",
              "Welke regel telt, kan niet wijzigen van %s naar %s: de route rekent op één of juist op meer antwoorden."
                  .formatted(trefwijze, concept.trefwijze)));
    }
    vragen(concept, fouten);
    antwoorden(concept, fouten);
    return fouten;
  }

  private void vragen(Tabelcontract concept, List<Bevinding> fouten) {
    if (vragen.size() != concept.vragen.size()) {
      Set<String> weg = namen(vragen);
      weg.removeAll(namen(concept.vragen));
      Set<String> erbij = namen(concept.vragen);
      erbij.removeAll(namen(vragen));
      fouten.add(
          fout(
              "vragen",
              "De tabel stelt %d vragen en het concept %d.%s%s De route geeft deze gegevens mee, dus er kan geen vraag bij of weg."
                  .formatted(
                      vragen.size(),
                      concept.vragen.size(),
                      lijst(" Weg: ", weg),
                      lijst(" Erbij: ", erbij))));
      return;
    }
    for (int i = 0; i < vragen.size(); i++) {
      Vraag was = vragen.get(i);
      Vraag wordt = concept.vragen.get(i);
      if (!was.uitdrukking().equals(wordt.uitdrukking())) {
        fouten.add(
            fout(
                "vraag-" + (i + 1),
                "Vraag %d was %s en is nu %s. De route geeft het gegeven onder zijn eigen naam mee, dus naam en volgorde van de vragen kunnen niet wijzigen."
                    .formatted(i + 1, was.naam(), wordt.naam())));
      } else if (!Objects.equals(was.soort(), wordt.soort())) {
        fouten.add(
            fout(
                "vraag-" + (i + 1),
                "De vraag %s krijgt een ander soort antwoord (%s in plaats van %s). Dat kan niet wijzigen."
                    .formatted(was.naam(), wordt.soort(), was.soort())));
      } else if (!was.waarden().equals(wordt.waarden())) {
        fouten.add(
            fout(
                "vraag-" + (i + 1),
                "De mogelijke antwoorden op %s liggen vast, want de route geeft alleen die.%s"
                    .formatted(was.naam(), verschil(was.waarden(), wordt.waarden()))));
      }
    }
  }

  private void antwoorden(Tabelcontract concept, List<Bevinding> fouten) {
    List<String> namen = antwoorden.stream().map(Antwoord::naam).toList();
    List<String> nu = concept.antwoorden.stream().map(Antwoord::naam).toList();
    if (!namen.equals(nu)) {
      fouten.add(
          fout(
              "antwoorden",
              "De tabel antwoordt met %s, en het concept met %s. De route leest die antwoorden onder hun naam en in deze volgorde, dus dat kan niet wijzigen."
                  .formatted(String.join(", ", namen), String.join(", ", nu))));
      return;
    }
    for (int i = 0; i < antwoorden.size(); i++) {
      Antwoord was = antwoorden.get(i);
      Antwoord wordt = concept.antwoorden.get(i);
      List<String> weg = zonder(was.waarden(), wordt.waarden());
      List<String> nieuw =
          zonder(wordt.waarden(), was.waarden()).stream()
              .filter(
                  waarde ->
                      !Uitkomstwaarden.kent(was.naam())
                          || !Uitkomstwaarden.begrepen(was.naam(), waarde))
              .toList();
      if (!Objects.equals(was.soort(), wordt.soort())) {
        fouten.add(
            fout(
                "antwoord-" + was.naam(),
                "Het antwoord \"%s\" is van een ander soort (%s in plaats van %s). Dat kan niet wijzigen."
                    .formatted(was.label(), wordt.soort(), was.soort())));
      } else if (!weg.isEmpty() || !nieuw.isEmpty()) {
        fouten.add(
            fout(
                "antwoord-" + was.naam(),
                "De mogelijke waarden van \"%s\" kunnen niet weg, en er kan alleen bij wat de route begrijpt.%s%s"
                    .formatted(was.label(), lijst(" Weg: ", weg), lijst(" Erbij: ", nieuw))));
      }
    }
  }

  private static Set<String> namen(List<Vraag> vragen) {
    return vragen.stream().map(Vraag::naam).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String verschil(List<String> was, List<String> wordt) {
    return lijst(" Weg: ", zonder(was, wordt)) + lijst(" Erbij: ", zonder(wordt, was));
  }

  private static String lijst(String kop, Collection<String> waarden) {
    return waarden.isEmpty()
        ? ""
        : kop + waarden.stream().limit(10).collect(Collectors.joining(", ")) + ".";
  }

  private static List<String> zonder(List<String> waarden, List<String> weg) {
    Set<String> zonder = new LinkedHashSet<>(waarden);
    weg.forEach(zonder::remove);
    return List.copyOf(zonder);
  }

  private static Gelezen weg(String reden) {
    return new Gelezen(null, reden);
  }

  private static Bevinding fout(String plaats, String tekst) {
    return Controle.CONTRACT.vindt(null, plaats, tekst);
  }

  private static String tekst(Text element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }

  /** The codes; of a number its range. */
  private static List<String> waarden(UnaryTests toegestaan) {
    if (toegestaan == null || toegestaan.getText() == null) {
      return List.of();
    }
    String tekst = tekst(toegestaan.getText());
    List<String> codes = Tabelblad.codes(tekst);
    return codes.isEmpty() && !tekst.isEmpty() ? List.of(tekst) : codes;
  }
}
