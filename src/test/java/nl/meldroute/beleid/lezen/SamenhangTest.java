package nl.meldroute.beleid.lezen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.meldroute.beleid.lezen.Samenhang.Pijl;
import nl.meldroute.beleid.lezen.Samenhang.Tabel;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What the tables ask of each other, as a list and as a picture. */
class SamenhangTest {

  private final Samenhang twente = Samenhang.van(tabellen("twente"));

  @Test
  void aTableThatAsksWhatAnotherAnswersIsTiedToIt() {
    assertThat(twente.pijlen())
        .extracting(Pijl::van, Pijl::naar, Pijl::gegeven)
        .contains(
            tuple("vermoeden", "verwijzing", "classificatie"),
            tuple("acuut-gevaar", "verwijzing", "gevaarniveau"),
            tuple("verwijzing", "informatiedeling", "ontvanger"));
  }

  @Test
  void everyTableAndEveryQuestionIsInTheList() {
    assertThat(twente.tabellen())
        .hasSize(
            (int) Tabelbestanden.paden().stream().filter(pad -> pad.getNameCount() == 2).count());
    for (Tabel tabel : twente.tabellen()) {
      assertThat(twente.gegevens())
          .filteredOn(gegeven -> gegeven.gevraagdDoor().contains(tabel.sleutel()))
          .hasSameSizeAs(tabel.vraagt());
    }
  }

  @Test
  void theListSaysOnlyOfTablesThatExistWhenTheyAreAsked() {
    assertThat(twente.tabellen())
        .extracting(Tabel::sleutel)
        .containsAll(Samenhang.GEBRUIK.wanneer().keySet());
  }

  @Test
  void thePictureIsWellFormedAndSaysTheSameInWords() throws Exception {
    Document tekening =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(twente.svg().getBytes("UTF-8")));
    assertThat(tekening.getElementsByTagName("rect").getLength())
        .isEqualTo(twente.tabellen().size());
    assertThat(tekening.getElementsByTagName("desc").item(0).getTextContent())
        .contains("Vermoeden geeft ‘Uitkomst van de beoordeling’ aan Verwijzing.");
    assertThat(twente.svg()).doesNotContain("style=").doesNotContain("<script");
  }

  @Test
  void aNameWithMarkupIsShownAndNotRun() {
    Tabelvorm vreemd =
        Tabelvorm.lees(
                Tabelbestanden.tabel("spoor").replace("name=\"Spoor\"", "name=\"&lt;script&gt;\""))
            .orElseThrow();
    assertThat(Samenhang.van(Map.of(vreemd, true)).svg())
        .doesNotContain("<script")
        .contains("&#60;script&#62;");
  }

  private static Map<Tabelvorm, Boolean> tabellen(String regio) {
    Map<String, Tabelvorm> gedeeld = new LinkedHashMap<>();
    Map<String, Tabelvorm> eigen = new LinkedHashMap<>();
    for (Path pad : Tabelbestanden.paden()) {
      Tabelvorm tabel = Tabelvorm.lees(Tabelbestanden.lees(pad)).orElseThrow();
      if (pad.getNameCount() == 2) {
        gedeeld.put(tabel.sleutel(), tabel);
      } else if (pad.getName(1).toString().equals(regio)) {
        eigen.put(tabel.sleutel(), tabel);
      }
    }
    gedeeld.keySet().removeAll(eigen.keySet());
    Map<Tabelvorm, Boolean> samen =
        gedeeld.values().stream()
            .collect(
                Collectors.toMap(
                    tabel -> tabel, tabel -> false, (een, ander) -> een, LinkedHashMap::new));
    eigen.values().forEach(tabel -> samen.put(tabel, true));
    return samen;
  }
}
