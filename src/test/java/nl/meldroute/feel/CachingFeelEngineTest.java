package nl.meldroute.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import camundajar.impl.scala.Function1;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunction;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class CachingFeelEngineTest {

  static {
    // Without Spring the log level is DEBUG, which writes every evaluated FEEL text.
    ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.WARN);
  }

  private static final Map<String, Object> GEGEVENS = new HashMap<>();

  static {
    GEGEVENS.put("code", "JA");
    GEGEVENS.put("leeg", null);
    GEGEVENS.put("aantal", 7);
    GEGEVENS.put("deel", 0.25);
    GEGEVENS.put("lang", 12_345_678_901L);
    GEGEVENS.put("klopt", true);
    GEGEVENS.put("vormen", List.of("ARBEID", "CRIMINEEL"));
    GEGEVENS.put("rij", Map.of("naam", "kolom", "waarden", List.of(1, 2, 3)));
    GEGEVENS.put("dag", LocalDate.of(2026, 2, 28));
    GEGEVENS.put("moment", LocalDateTime.of(2026, 2, 28, 23, 59, 30));
    GEGEVENS.put("elders", ZonedDateTime.parse("2026-02-28T23:59:30+01:00[Europe/Amsterdam]"));
    GEGEVENS.put("datum", new Date(1_770_000_000_000L));
    GEGEVENS.put("inputVariableName", "de naam van de engine zelf");
    GEGEVENS.put("cellInput", "ook van de engine");
  }

  private final List<FeelCustomFunctionProvider> functies = List.of(new Eigen());
  private final FeelEngine standaard = new ScalaFeelEngine(functies);
  private final FeelEngine eigen = new CachingFeelEngineFactory(functies).createInstance();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"JA\"",
        "code",
        "leeg",
        "aantal + 1",
        "aantal / 3",
        "deel * 4 = 1",
        "lang + 1",
        "not(klopt)",
        "if list contains(vormen, \"ARBEID\") then \"JA\" else \"NEE\"",
        "count(vormen)",
        "vormen[1]",
        "vormen[item != \"ARBEID\"]",
        "for x in rij.waarden return x * aantal",
        "some x in vormen satisfies x = code",
        "rij.naam",
        "rij.bestaatniet",
        "{a: 1, b: a + aantal}.b",
        "function(x) x + 1",
        "dag",
        "dag + duration(\"P1M\")",
        "date(\"2024-02-29\") - date(\"2023-02-28\")",
        "moment + duration(\"PT30S\")",
        "elders",
        "datum",
        "date and time(\"2026-03-29T02:30:00@Europe/Amsterdam\")",
        "date(\"2026-02-30\")",
        "day of week(dag)",
        "today() = today()",
        "[1..3]",
        "inputVariableName",
        "cellInput",
        "bestaatniet",
        "bestaatniet + 1",
        "bestaatniet.veld",
        "is defined(bestaatniet)",
        "verdubbel(aantal)",
        "verdubbel(bestaatniet)",
        "begroet(naam: \"u\")",
        "onbekendeFunctie(1)",
        "substring(code, 1, 1)",
        "upper case(\"é\")",
        "split(\"a;b;c\", \";\")",
        "replace(\"0612\", \"[0-9]\", \"x\")",
        "matches(code, \"J.*\")",
        "string join(vormen, \", \")",
        "string length(code)",
        "number(\"12.5\") * 2",
        "string(deel)",
        "decimal(1 / 3, 4)",
        "floor(-2.5)",
        "modulo(aantal, 4)",
        "abs(-aantal) ** 2",
        "sqrt(2)",
        "-aantal",
        "aantal / 0",
        "sum(rij.waarden)",
        "mean(rij.waarden)",
        "min(rij.waarden) + max(rij.waarden)",
        "append(vormen, code)",
        "concatenate(vormen, vormen)",
        "distinct values([1, 1, 2])",
        "index of(vormen, \"CRIMINEEL\")",
        "sort(rij.waarden, function(x, y) x > y)",
        "reverse(vormen)",
        "flatten([[1], [2, [3]]])",
        "sublist(rij.waarden, 2)",
        "vormen[-1]",
        "vormen[9]",
        "rij.waarden[item > 1]",
        "every x in rij.waarden satisfies x > 0",
        "for x in 1..3, y in 1..2 return x * y",
        "for i in 1..4 return if i = 1 then 1 else i + partial[-1]",
        "if bestaatniet then 1 else 2",
        "aantal between 1 and 9",
        "aantal in (1..9)",
        "code in (\"JA\", \"NEE\")",
        "aantal instance of number",
        "klopt and leeg",
        "klopt or leeg",
        "leeg = null",
        "code = 1",
        "\"a\" + 1",
        "\"a\" < \"b\"",
        "get value(rij, \"naam\")",
        "get entries({a: 1})",
        "context put({a: 1}, \"b\", 2)",
        "{a: 1, b: {c: a}}",
        "duration(\"P1Y2M\") + duration(\"P3M\")",
        "duration(\"PT36H\")",
        "years and months duration(date(\"2020-01-31\"), dag)",
        "time(\"23:59:30@Europe/Amsterdam\")",
        "moment - dag",
        "elders.year",
        "dag > date(\"2026-01-01\")",
        "before([1..3], [4..6])",
        "overlaps([1..4], [3..6])",
        "last day of month(dag)",
        "week of year(dag)",
        "@\"2026-02-28\" = dag",
        "// toelichting\n1 + 1",
        "som(1, 2, 3)",
        "null",
        ""
      })
  void anExpressionGivesWhatTheEngineItselfGives(String tekst) {
    assertThat(uitdrukking(eigen, tekst)).isEqualTo(uitdrukking(standaard, tekst));
    // The second time it was read before.
    assertThat(uitdrukking(eigen, tekst)).isEqualTo(uitdrukking(standaard, tekst));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"JA\"",
        "\"JA\", \"NEE\"",
        "not(\"JA\", \"NEE\")",
        "not(\"NEE\")",
        "\"de naam van de engine zelf\", \"inputVariableName\"",
        "\"JA\", code",
        "\"\"",
        "> 3",
        "[1..9]",
        "]7..9]",
        "not(< 3)",
        "-",
        "null",
        "code",
        "? = code",
        "contains(?, \"A\")",
        "? in vormen",
        "list contains(vormen, ?)",
        "> bestaatniet",
        "bestaatniet",
        "not(bestaatniet)",
        "< date(\"2026-03-01\")",
        "> dag",
        "< date and time(\"2026-03-01T00:00:00\")",
        "verdubbel(?) > 13",
        "inputVariableName",
        "cellInput",
        "true",
        "? + 1",
        "1 +"
      })
  void aTestGivesWhatTheEngineItselfGives(String tekst) {
    for (String kolom :
        List.of(
            "code",
            "leeg",
            "aantal",
            "vormen",
            "dag",
            "moment",
            "datum",
            "rij",
            "weg",
            "klopt",
            "inputVariableName",
            "cellInput")) {
      assertThat(toets(eigen, tekst, kolom))
          .as(kolom)
          .isEqualTo(toets(standaard, tekst, kolom))
          .isEqualTo(toets(eigen, tekst, kolom));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 +",
        "\"open",
        "assert(code, code = \"NEE\")",
        "assert(code, code = \"NEE\", \"dat mag niet\")",
        "ontploft()",
        "\"\\u00e9\" +",
        "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }"
      })
  void aFailureHasTheWordsOfTheEngine(String tekst) {
    Throwable verwacht = catchThrowable(() -> standaard.evaluateSimpleExpression(tekst, context()));
    assertThat(verwacht).isInstanceOf(FeelException.class);
    assertThatThrownBy(() -> eigen.evaluateSimpleExpression(tekst, context()))
        .isInstanceOf(verwacht.getClass())
        .hasMessage(verwacht.getMessage());
    assertThat(toets(eigen, tekst, "code")).isEqualTo(toets(standaard, tekst, "code"));
  }

  @Test
  void aTextThatWasPushedOutIsReadAgain() {
    FeelEngine klein = new CachingFeelEngineFactory(functies, 2).createInstance();
    for (int ronde = 0; ronde < 2; ronde++) {
      for (String tekst : List.of("aantal + 1", "aantal + 2", "aantal + 3", "verdubbel(aantal)")) {
        assertThat(uitdrukking(klein, tekst)).isEqualTo(uitdrukking(standaard, tekst));
      }
    }
  }

  @Test
  void whatIsNotAskedForIsNotLookedUp() {
    AtomicInteger opgezocht = new AtomicInteger();
    VariableContext telt =
        new VariableContext() {
          @Override
          public org.camunda.bpm.engine.variable.value.TypedValue resolve(String naam) {
            opgezocht.incrementAndGet();
            return context().resolve(naam);
          }

          @Override
          public boolean containsVariable(String naam) {
            return GEGEVENS.containsKey(naam);
          }

          @Override
          public java.util.Set<String> keySet() {
            return GEGEVENS.keySet();
          }
        };

    assertThat(eigen.evaluateSimpleUnaryTests("\"JA\"", "code", telt)).isTrue();

    assertThat(opgezocht).hasValue(1);
  }

  @Test
  void valuesOfTheirOwnKindAreMappedAsTheEngineDoes() {
    // The engine puts the mapper of Spin values in this same place when Spin is there.
    FeelEngine standaardMetSoort =
        new ScalaFeelEngine(List.of()) {
          @Override
          protected camundajar.impl.scala.collection.immutable.List<CustomValueMapper>
              getValueMappers() {
            return toScalaList(new JavaValueMapper(), new Soortlezer());
          }
        };
    FeelEngine eigenMetSoort =
        new CachingFeelEngine(List.of(), 100) {
          @Override
          protected camundajar.impl.scala.collection.immutable.List<CustomValueMapper>
              getValueMappers() {
            return toScalaList(new JavaValueMapper(), new Soortlezer());
          }
        };
    VariableContext gegevens =
        Variables.fromMap(Map.of("soort", new Soort("ARBEID"))).asVariableContext();

    for (FeelEngine feel : List.of(standaardMetSoort, eigenMetSoort)) {
      assertThat(feel.evaluateSimpleUnaryTests("\"ARBEID\"", "soort", gegevens)).isTrue();
      assertThat(feel.<Object>evaluateSimpleExpression("soort", gegevens))
          .isEqualTo(new Soort("ARBEID"));
    }
  }

  @Test
  void manyAtOnceGetTheirOwnAnswers() throws Exception {
    var draden = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> werk =
          IntStream.range(0, 4_000)
              .<Callable<Boolean>>mapToObj(
                  nummer ->
                      () ->
                          eigen
                                  .<Number>evaluateSimpleExpression(
                                      "verdubbel(getal) + " + nummer % 7,
                                      Variables.putValue("getal", nummer).asVariableContext())
                                  .intValue()
                              == 2 * nummer + nummer % 7)
              .toList();
      for (var klaar : draden.invokeAll(werk)) {
        assertThat(klaar.get()).isTrue();
      }
    } finally {
      draden.shutdownNow();
    }
  }

  private static VariableContext context() {
    return Variables.fromMap(GEGEVENS).asVariableContext();
  }

  private static Object uitdrukking(FeelEngine feel, String tekst) {
    return antwoord(() -> feel.evaluateSimpleExpression(tekst, context()));
  }

  private static Object toets(FeelEngine feel, String tekst, String kolom) {
    return antwoord(() -> feel.evaluateSimpleUnaryTests(tekst, kolom, context()));
  }

  /** The answer with its kind, or the failure with its words. */
  private static Object antwoord(Callable<Object> vraag) {
    try {
      Object waarde = vraag.call();
      return waarde == null || waarde instanceof Function1
          ? "leeg of functie"
          : waarde.getClass().getName() + " " + waarde;
    } catch (Exception fout) {
      return fout.getClass().getName() + " " + fout.getMessage();
    }
  }

  private static final class Eigen implements FeelCustomFunctionProvider {

    private final Map<String, CustomFunction> functies =
        Map.of(
            "verdubbel",
            CustomFunction.create()
                .setParams("getal")
                .setFunction(
                    argumenten ->
                        argumenten.get(0) instanceof Number getal ? getal.longValue() * 2 : null)
                .build(),
            "begroet",
            CustomFunction.create()
                .setParams("naam")
                .setFunction(argumenten -> "dag " + argumenten.get(0))
                .build(),
            "som",
            CustomFunction.create()
                .enableVarargs()
                .setFunction(argumenten -> ((List<?>) argumenten.get(0)).size())
                .build(),
            "ontploft",
            CustomFunction.create()
                .setFunction(
                    argumenten -> {
                      throw new IllegalStateException("kapot");
                    })
                .build());

    @Override
    public Optional<CustomFunction> resolveFunction(String naam) {
      return Optional.ofNullable(functies.get(naam));
    }

    @Override
    public Collection<String> getFunctionNames() {
      return functies.keySet();
    }
  }

  private record Soort(String code) {}

  private static final class Soortlezer extends JavaCustomValueMapper {

    @Override
    public Optional<Val> toValue(Object waarde, Function<Object, Val> verder) {
      return waarde instanceof Soort soort
          ? Optional.of(new ValString(soort.code()))
          : Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val waarde, Function<Val, Object> verder) {
      return waarde instanceof ValString tekst
          ? Optional.of(new Soort(tekst.value()))
          : Optional.empty();
    }

    @Override
    public int priority() {
      return 50;
    }
  }
}
