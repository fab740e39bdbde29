package nl.meldroute.beleid.proces;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import nl.meldroute.beleid.Beletsel;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;

/**
 * What each table of a region must be like, whatever it says: one decision under its own key, kept
 * as long as the others, and of each rule why it is there.
 */
final class Tabelvoorschrift {

  private static final String BEWAARTERMIJN = "P1827D";

  private static final Pattern TOELICHTING =
      Pattern.compile("(?s)\\S.{9,}?(Bron:\\s*\\S.*|Aanname:\\s*\\S.*)");

  private Tabelvoorschrift() {}

  static List<Beletsel> beletselen(String sleutel, String dmn) {
    DmnModelInstance model;
    try {
      model =
          Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    } catch (ModelException geenTabel) {
      return List.of(Beletsel.hard("TABEL", "De tekst is geen beslistabel die te lezen is."));
    }
    Collection<Decision> beslissingen = model.getModelElementsByType(Decision.class);
    Decision beslissing = beslissingen.size() == 1 ? beslissingen.iterator().next() : null;
    if (beslissing == null
        || !sleutel.equals(beslissing.getId())
        || !(beslissing.getExpression() instanceof DecisionTable tabel)) {
      return List.of(
          Beletsel.hard(
              "TABEL",
              "De tekst hoort uit een beslistabel te bestaan, met de sleutel " + sleutel + "."));
    }
    List<Beletsel> beletselen = new ArrayList<>();
    if (!BEWAARTERMIJN.equals(beslissing.getCamundaHistoryTimeToLiveString())) {
      beletselen.add(
          Beletsel.hard("TABEL", "De bewaartermijn van de historie blijft " + BEWAARTERMIJN + "."));
    }
    int nummer = 0;
    for (Rule regel : tabel.getRules()) {
      nummer++;
      if (regel.getDescription() == null
          || !TOELICHTING.matcher(regel.getDescription().getTextContent().strip()).matches()) {
        beletselen.add(
            new Beletsel(
                "TOELICHTING",
                false,
                regel.getId(),
                "Regel "
                    + nummer
                    + " zegt niet waarom hij er is. Schrijf een zin, en daarachter \"Bron: ...\" of \"Aanname: ...\"."));
      }
    }
    return beletselen;
  }
}
