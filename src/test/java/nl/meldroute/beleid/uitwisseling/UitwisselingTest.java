package nl.meldroute.beleid.uitwisseling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import nl.meldroute.Api;
import nl.meldroute.Api.Antwoord;
import nl.meldroute.Meldroutetest;
import nl.meldroute.beleid.lezen.Tabelbestanden;
import nl.meldroute.beleid.lezen.Tabelvorm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Tables go out and come in as files, and what comes in is trusted with nothing. */
@Meldroutetest
class UitwisselingTest {

  private static final String WIJZIGINGEN = "/api/v1/beleidswijzigingen";
  private static final String SLEUTEL = "bewaartermijn";
  private static final String DMN = Tabelbestanden.tabel(SLEUTEL);
  private static final int ANTWOORD = Rekenblad.EERSTE_VRAAG + 3;

  @Autowired private Environment omgeving;

  private Api beleid;
  private String nummer;
  private long versie;

  @BeforeEach
  void beginConcept() {
    beleid = Api.als("drenthe-beleidsmedewerker", omgeving);
    nummer =
        beleid
            .post(
                WIJZIGINGEN,
                Map.of(
                    "regio", "drenthe",
                    "soort", "TABEL",
                    "sleutel", SLEUTEL,
                    "aard", "EIGEN_VARIANT",
                    "titel", "Een proef",
                    "reden", "Om het inlezen te toetsen."))
            .inhoud()
            .path("nummer")
            .asText();
    versie = versie();
  }

  @AfterEach
  void trekIn() {
    beleid.post(WIJZIGINGEN + "/" + nummer + "/intrekking", Map.of("reden", "Het was een proef."));
  }

  @Test
  void aPublishedTableAndADraftGoOutToTheLetter() {
    Antwoord tabel =
        beleid.haal("/api/v1/beslistabellen/" + SLEUTEL + "/bestand?regio=drenthe&soort=dmn");
    assertThat(tabel.tekst()).isEqualTo(DMN);
    assertThat(tabel.antwoord().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains(SLEUTEL + "-drenthe-GEDEELD-");
    assertThat(beleid.haal(pad("bestand?soort=dmn")).tekst()).isEqualTo(DMN);
    assertThat(
            beleid
                .haal("/api/v1/beslistabellen?regio=drenthe")
                .inhoud()
                .findValuesAsText("openstaand"))
        .contains(nummer);
    assertThat(
            beleid
                .haal("/api/v1/beslistabellen/" + SLEUTEL + "/bestand?regio=drenthe&soort=xlsx")
                .tekst())
        .startsWith("PK");
  }

  @Test
  void anEditedSpreadsheetBecomesTheDraftAndSaysWhatItChanged() {
    Antwoord antwoord = stuur("xlsx", versie, gewijzigdBlad("P5Y"));
    assertThat(antwoord.status()).as(antwoord.tekst()).isEqualTo(200);
    assertThat(antwoord.inhoud().path("versie").asLong()).isEqualTo(versie + 1);
    JsonNode verschil = beleid.haal(pad("verschil")).inhoud();
    assertThat(verschil).isEqualTo(antwoord.inhoud().path("verschil"));
    assertThat(verschil.path("regels")).hasSize(1);
    assertThat(verschil.at("/regels/0/velden/0/naam").asText()).isEqualTo("Bewaren");
    assertThat(verschil.at("/regels/0/velden/0/wordt").asText()).isEqualTo("‘5 jaar’");
    assertThat(stuur("xlsx", versie, gewijzigdBlad("P2Y")).status()).isEqualTo(409);
  }

  @Test
  void everyFaultIsToldAndNothingIsStored() {
    byte[] fout =
        Bewerking.vanBlad(
            blad(),
            blad -> {
              blad.getRow(Rekenblad.EERSTE_REGEL).getCell(ANTWOORD).setCellValue("Altijd");
              blad.getRow(Rekenblad.EERSTE_REGEL + 1).getCell(ANTWOORD).setCellFormula("1+1");
            });
    Antwoord antwoord = stuur("xlsx", versie, fout);
    assertThat(antwoord.status()).isEqualTo(422);
    assertThat(antwoord.inhoud().path("fouten").findValuesAsText("veld"))
        .containsExactly("F4", "F5");
    assertThat(versie()).isEqualTo(versie);
    assertThat(beleid.haal(pad("verschil")).inhoud().path("regels")).isEmpty();
  }

  @Test
  void aModelWithCodeWithEntitiesOrOfAnotherTableIsRefused() {
    for (String dmn :
        new String[] {
          "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
              + DMN.substring(DMN.indexOf("<definitions")),
          DMN.replaceFirst("<decisionTable ", "<decisionTable expressionLanguage=\"javascript\" "),
          DMN.replaceFirst("<text>\"[A-Z_]+\"</text>", "<text>\\${beans}</text>"),
          DMN.replaceFirst("<text>uitkomst</text>", "<text>ietsAnders</text>"),
          DMN.replaceFirst("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""),
          Tabelbestanden.tabel("spoor"),
          "<definitions/>",
          "geen xml"
        }) {
      Antwoord antwoord = stuur("dmn", versie, dmn.getBytes(StandardCharsets.UTF_8));
      assertThat(antwoord.status()).as(dmn.substring(0, Math.min(80, dmn.length()))).isEqualTo(422);
      assertThat(antwoord.inhoud().path("fouten")).isNotEmpty();
    }
    assertThat(versie()).isEqualTo(versie);
    assertThat(
            stuur(
                    "dmn",
                    versie,
                    DMN.replace("name=\"Bewaartermijn\"", "name=\"Bewaren\"")
                        .getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(200);
  }

  @Test
  void aBombAHugeFileAndAFileOfAnotherSortAreRefused() {
    byte[] bom = new byte[40 * 1024 * 1024];
    Arrays.fill(bom, (byte) ' ');
    Antwoord gebarsten = stuur("xlsx", versie, Bewerking.metOnderdeel(blad(), "xl/groot.xml", bom));
    assertThat(gebarsten.status()).isEqualTo(422);
    assertThat(gebarsten.tekst()).contains("uitgepakt te groot");
    assertThat(stuur("xlsx", versie, DMN.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
    assertThat(stuur("dmn", versie, blad()).status()).isEqualTo(422);
    assertThat(stuur("csv", versie, blad()).status()).isEqualTo(422);
    assertThat(stuur("dmn", versie, new byte[2 * 1024 * 1024]).status()).isEqualTo(413);
    assertThat(
            beleid
                .stuur(
                    "POST",
                    pad("bestand?soort=dmn"),
                    DMN.getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "text/plain")
                .status())
        .isEqualTo(415);
  }

  @Test
  void aDraftOfAnotherRegionIsNotThereAndWhoOnlyReadsDoesNotWrite() {
    for (String pad : new String[] {"bestand?soort=dmn", "verschil"}) {
      assertThat(Api.als("twente-beleidsmedewerker", omgeving).haal(pad(pad)).status())
          .as(pad)
          .isEqualTo(404);
      assertThat(Api.als("assen-aandachtsfunctionaris", omgeving).haal(pad(pad)).status())
          .as(pad)
          .isEqualTo(404);
      assertThat(Api.als("drenthe-auditor", omgeving).haal(pad(pad)).status())
          .as(pad)
          .isEqualTo(200);
    }
    assertThat(stuur(Api.als("drenthe-manager", omgeving), "xlsx", versie, blad()).status())
        .isEqualTo(403);
    assertThat(
            stuur(Api.als("twente-beleidsmedewerker", omgeving), "xlsx", versie, blad()).status())
        .isEqualTo(404);
  }

  private static byte[] blad() {
    return Werkboek.van(Tabelvorm.lees(DMN).orElseThrow(), "een proef");
  }

  private static byte[] gewijzigdBlad(String code) {
    return Bewerking.vanBlad(
        blad(), blad -> blad.getRow(Rekenblad.EERSTE_REGEL).getCell(ANTWOORD).setCellValue(code));
  }

  private Antwoord stuur(String soort, long vanVersie, byte[] bestand) {
    return stuur(beleid, soort, vanVersie, bestand);
  }

  private Antwoord stuur(Api wie, String soort, long vanVersie, byte[] bestand) {
    return wie.stuur(
        "POST",
        pad("bestand?soort=" + soort),
        bestand,
        "Content-Type",
        "application/octet-stream",
        "If-Match",
        String.valueOf(vanVersie));
  }

  private long versie() {
    return beleid.haal(WIJZIGINGEN + "/" + nummer).inhoud().path("versie").asLong();
  }

  private String pad(String deel) {
    return WIJZIGINGEN + "/" + nummer + "/" + deel;
  }
}
