package nl.meldroute.beleid.toets;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.meldroute.regio.Regioprofielen;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A draft of a table of the product, as policy staff make it: the table, changed. */
final class Concept {

  private static final Veiligheidsregels REGELS = Veiligheidsregels.lees();

  private static final Regioprofielen REGIOS =
      new Regioprofielen(
          Stream.of("drenthe", "heuvelrug", "ijsselland", "twente")
              .map(regio -> new FileSystemResource("regios/" + regio + ".yaml"))
              .toArray(Resource[]::new));

  private final String pad;
  private final String begin;
  private final DmnModelInstance model;

  private Concept(String pad) {
    this.pad = pad;
    this.begin = Modellen.tekst(pad);
    this.model = model(begin);
  }

  /**
   * @param pad such as {@code twente/verwijzing}; of a shared table the draft is its first variant
   */
  static Concept van(String pad) {
    return new Concept(pad);
  }

  Concept met(Consumer<Concept> wijziging) {
    wijziging.accept(this);
    return this;
  }

  DmnModelInstance model() {
    return model;
  }

  DecisionTable tabel() {
    return model.getModelElementsByType(DecisionTable.class).iterator().next();
  }

  Decision beslissing() {
    return model.getModelElementsByType(Decision.class).iterator().next();
  }

  Input vraag(int plaats) {
    return List.copyOf(tabel().getInputs()).get(plaats);
  }

  Output antwoord(int plaats) {
    return List.copyOf(tabel().getOutputs()).get(plaats);
  }

  List<Rule> regels() {
    return List.copyOf(tabel().getRules());
  }

  Rule regel(String id) {
    return model.getModelElementById(id);
  }

  /** Puts a text in the input cell of a rule. */
  Concept cel(String regel, int plaats, String tekst) {
    List.copyOf(regel(regel).getInputEntries()).get(plaats).getText().setTextContent(tekst);
    return this;
  }

  Concept uitkomst(String regel, int plaats, String tekst) {
    List.copyOf(regel(regel).getOutputEntries()).get(plaats).getText().setTextContent(tekst);
    return this;
  }

  /** A copy of a rule, right after it. */
  Rule kopieer(String regel, String id) {
    Rule oud = regel(regel);
    Rule nieuw = model.newInstance(Rule.class, id);
    tabel().insertElementAfter(nieuw, oud);
    if (oud.getDescription() != null) {
      var reden = model.newInstance(Description.class);
      reden.setTextContent(oud.getDescription().getTextContent());
      nieuw.setDescription(reden);
    }
    oud.getInputEntries()
        .forEach(
            cel -> {
              var kopie = model.newInstance(InputEntry.class);
              kopie.setText(tekst(cel.getText().getTextContent()));
              nieuw.getInputEntries().add(kopie);
            });
    oud.getOutputEntries()
        .forEach(
            cel -> {
              var kopie = model.newInstance(OutputEntry.class);
              kopie.setText(tekst(cel.getText().getTextContent()));
              nieuw.getOutputEntries().add(kopie);
            });
    return nieuw;
  }

  Concept zonder(String regel) {
    tabel().getRules().remove(regel(regel));
    return this;
  }

  String tekst() {
    return Dmn.convertToString(model);
  }

  Toetsuitslag toets() {
    return toets(tekst());
  }

  /** The same check on a text of one's own. */
  Toetsuitslag toets(String dmn) {
    return toets(dmn, Toetsing.STAPPEN);
  }

  Toetsuitslag toets(String dmn, long stappen) {
    int schuin = pad.indexOf('/');
    String sleutel = pad.substring(schuin + 1);
    String regio = schuin < 0 ? "" : pad.substring(0, schuin);
    return new Toetsing(REGELS, regio, sleutel, magWeg(regio, sleutel), new Rekengrens(stappen))
        .toets(dmn, begin, Modellen.tekst(sleutel));
  }

  private static Set<String> magWeg(String regio, String sleutel) {
    Set<String> magWeg = new HashSet<>();
    if (!regio.isEmpty()) {
      REGIOS
          .profiel(regio)
          .orElseThrow()
          .uitzonderingen()
          .forEach(
              uitzondering -> {
                if (uitzondering.tabel().equals(sleutel)) {
                  magWeg.add(uitzondering.partner().code());
                }
              });
    }
    return magWeg;
  }

  static DmnModelInstance model(String dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  private Text tekst(String inhoud) {
    var tekst = model.newInstance(Text.class);
    tekst.setTextContent(inhoud);
    return tekst;
  }
}
