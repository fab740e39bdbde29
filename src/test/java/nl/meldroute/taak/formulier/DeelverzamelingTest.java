package nl.meldroute.taak.formulier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeelverzamelingTest {

  private static final String KEUZE =
      "{'type':'radio','id':'k','key':'k','label':'K','values':[{'label':'A','value':'A'}]%s}";
  private static final String TEKST =
      "{'type':'textfield','id':'t','key':'t','label':'T','validate':{'maxLength':9%s}%s}";

  static Stream<Arguments> buitenDeDeelverzameling() {
    return Stream.of(
        arguments(
            "{'type':'expression','id':'e','key':'e'}",
            "soort onderdeel 'expression' wordt niet ondersteund"),
        arguments(
            "{'type':'html','id':'h','content':'<b>'}",
            "soort onderdeel 'html' wordt niet ondersteund"),
        arguments(tekst(",'phone':true", ""), "regel 'phone' wordt niet ondersteund bij textfield"),
        arguments(tekst(",'validationType':'phone'", ""), "'validationType' met waarde 'phone'"),
        arguments(tekst(",'required':'ja'", ""), "regel 'required' moet true of false zijn"),
        arguments(
            tekst(",'minLength':10", ""),
            "regel 'minLength' moet een getal van 0 tot en met 9 zijn"),
        arguments(
            "{'type':'textfield','id':'t','key':'t','label':'T','validate':{'maxLength':'=9'}}",
            "regel 'maxLength' moet een getal"),
        arguments(tekst(",'pattern':'^a+$'", ""), "'patternErrorMessage' ontbreekt"),
        arguments(tekst("", ",'appearance':{}"), "eigenschap 'appearance' wordt niet ondersteund"),
        arguments(tekst("", ",'readonly':'=true'"), "'readonly' moet true of false zijn"),
        arguments(tekst("", ",'disabled':true"), "eigenschap 'disabled' wordt niet ondersteund"),
        arguments(
            tekst("", ",'description':'Zie {{naam}}'"),
            "'description' is een expressie of sjabloon"),
        arguments(
            "{'type':'textfield','id':'t','key':'t','label':'T'}", "regel 'maxLength' ontbreekt"),
        arguments(
            "{'type':'textfield','id':'t','key':'t','validate':{'maxLength':9}}",
            "'label' ontbreekt"),
        arguments(
            "{'type':'textfield','key':'t','label':'T','validate':{'maxLength':9}}",
            "heeft geen bruikbare id"),
        arguments(
            "{'type':'textfield','id':'t','key':'a.b','label':'T','validate':{'maxLength':9}}",
            "sleutel 'a.b'"),
        arguments(
            "{'type':'textfield','id':'t','key':'this','label':'T','validate':{'maxLength':9}}",
            "sleutel 'this'"),
        arguments(
            "{'type':'text','id':'t','text':'= naam'}", "'text' is een expressie of sjabloon"),
        arguments(
            "{'type':'number','id':'n','key':'n','label':'N','decimalDigits':0}",
            "regel 'max' moet een getal zijn"),
        arguments(
            "{'type':'number','id':'n','key':'n','label':'N','validate':{'min':0,'max':9}}",
            "'decimalDigits'"),
        arguments(
            "{'type':'select','id':'s','key':'s','label':'S','valuesKey':'x'}",
            "eigenschap 'valuesKey'"),
        arguments(
            "{'type':'select','id':'s','key':'s','label':'S','values':[]}",
            "heeft geen antwoorden"),
        arguments(keuze(",'defaultValue':'B'"), "'defaultValue' is geen van de antwoorden"),
        arguments(keuze("") + "," + keuze(""), "sleutel 'k' komt vaker voor"),
        arguments(
            "{'type':'datetime','id':'d','key':'d','dateLabel':'D','subtype':'time'}",
            "'subtype' moet date of"),
        arguments(
            "{'type':'datetime','id':'d','key':'d','dateLabel':'D','subtype':'datetime'}",
            "utc_normalized"),
        arguments(
            "{'type':'group','id':'g','label':'G','path':'g','components':[]}",
            "eigenschap 'path'"),
        arguments(lijst("'isRepeating':true", "{'minimum':'1','rij':'r'}", ""), "'allowAddRemove'"),
        arguments(
            lijst(VAST, "{'minimum':'1','rij':'r'}", ""),
            "een lijst met vaste rijen heeft als 'minimum'"),
        arguments(
            lijst(VAST, "{'minimum':'0','rij':'r'}", keuze(",'readonly':true")),
            "'readonly' in een lijst"),
        arguments(
            lijst(HERHALEND, "{'minimum':'2','rij':'r'}", ""),
            "'minimum' moet \"0\" of \"1\" zijn"),
        arguments(
            lijst(HERHALEND, "{'minimum':'0','rij':'r'}", ""),
            "'defaultRepetitions' moet gelijk zijn"),
        arguments(lijst(HERHALEND, "{'minimum':'1'}", ""), "'rij' ontbreekt"),
        arguments(lijst(HERHALEND, RIJ, keuze(",'readonly':true")), "'readonly' in een lijst"),
        arguments(lijst(HERHALEND, RIJ, lijst(HERHALEND, RIJ, "")), "een lijst in een lijst"));
  }

  private static final String HERHALEND = "'isRepeating':true,'allowAddRemove':true";
  private static final String VAST = "'isRepeating':true,'allowAddRemove':false";
  private static final String RIJ = "{'minimum':'1','rij':'r'}";

  @ParameterizedTest
  @MethodSource("buitenDeDeelverzameling")
  void refusesWhatIsOutsideTheSubset(String component, String gebrek) {
    assertThat(gebreken(component)).anyMatch(gevonden -> gevonden.contains(gebrek));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "k = \"A\"; begint niet met =",
        "=contains(k, \"A\"); niet te lezen vanaf: (",
        "=k in (\"A\"); niet te lezen vanaf: (",
        "=k in k; verwacht = of != na k",
        "=k > \"A\"; niet te lezen vanaf: >",
        "=k; verwacht = of != na k",
        "=k = \"A\" and; er ontbreekt een waarde aan het eind",
        "=k = \"A\" k = null; verwacht and of or in plaats van k",
        "=\"A\" = \"A\"; vergelijkt twee vaste waarden",
        "=k = \"B\"; vergelijkt met \"B\", een waarde die het veld niet kan hebben",
        "=k = true; vergelijkt met true, een waarde die het veld niet kan hebben",
        "=weg = \"A\"; kijkt naar het onbekende veld 'weg'",
        "=tekst = \"A\"; kijkt naar 'tekst', dat geen keuze is",
        "=soms = \"A\"; kijkt naar 'soms', dat zelf verborgen kan zijn",
        "=this.k = \"A\"; gebruikt this buiten een lijst"
      })
  void refusesConditionsOutsideTheSubset(String feel, String gebrek) {
    String omgeving =
        "{'type':'textarea','id':'tekst','key':'tekst','label':'T','validate':{'maxLength':9}},"
            + "{'type':'radio','id':'soms','key':'soms','label':'S','values':[{'label':'A','value':'A'}],"
            + "'conditional':{'hide':'=k = null'}},";
    String component = tekst("", ",'conditional':{'hide':'" + feel.replace("\"", "\\'") + "'}");

    // A quote inside the condition would end the single-quoted notation, so it is written escaped
    // and put right after.
    var gevonden = gebreken(omgeving + keuze("") + "," + component);

    assertThat(gevonden).hasSize(1).allMatch(een -> een.contains(gebrek.strip()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^[A-Z]{2}-\\d+$; true",
        "^(?:a|b)?c*$; true",
        "^[^\\]x-]+$; true",
        "a+; false",
        "^a|b$; false",
        "^.+$; false",
        "^\\s$; false",
        "^\\bx$; false",
        "^(?=a)a$; false",
        "^(a)\\1$; false",
        "^(a+)+$; false",
        "^a+?$; false",
        "^[a-z&&[^b]]$; false",
        "^\\p{L}$; false",
        "^($; false"
      })
  void readsOnlyPatternsThatMeanTheSameInJavaScript(String patroon, boolean leesbaar) {
    assertThat(Patroon.van(patroon).isPresent()).isEqualTo(leesbaar);
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    assertThat(
            gebreken(
                "{'type':'html','id':'h'},{'type':'button','id':'b'}," + tekst(",'x':1", ",'y':1")))
        .hasSize(4);
  }

  @Test
  void refusesWhatIsNotAForm() {
    assertThat(gebrekenVan("[]")).hasSize(1);
    assertThat(gebrekenVan("{\"type\":\"default\"")).hasSize(1);
    assertThat(gebrekenVan("{\"type\":\"default\",\"type\":\"default\"}")).hasSize(1);
  }

  private static String tekst(String regels, String eigenschappen) {
    return TEKST.formatted(regels, eigenschappen);
  }

  private static String keuze(String eigenschappen) {
    return KEUZE.formatted(eigenschappen);
  }

  private static String lijst(String eigenschappen, String eigen, String componenten) {
    return "{'type':'dynamiclist','id':'l','path':'l','label':'L','defaultRepetitions':1,%s,'properties':%s,'components':[%s]}"
        .formatted(eigenschappen, eigen, componenten);
  }

  private static List<String> gebreken(String componenten) {
    String json = "{'type':'default','id':'proef','components':[" + componenten + "]}";
    return gebrekenVan(json.replace("\\'", "\u0001").replace('\'', '"').replace("\u0001", "\\\""));
  }

  private static List<String> gebrekenVan(String json) {
    var geweigerd =
        catchThrowableOfType(
            OngeldigFormulierException.class, () -> Formulier.lees("proef.form", json));
    return geweigerd.gebreken();
  }
}
