package nl.meldroute.beslissing.tabel;

import camundajar.impl.scala.collection.immutable.Map;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.context.VariableProvider.CompositeVariableProvider;
import org.camunda.feel.context.VariableProvider.StaticVariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's own FEEL without its waste: that parses the text of every cell again at every
 * decision, and builds all built-in functions again for each (ADR 0016). Parser, interpreter,
 * functions and values are the engine's; whatever does not end in a plain answer is left to it
 * altogether, so that failures are its own to the letter.
 */
class Feelvertolker extends ScalaFeelEngine {

  /** More texts than all tables of a region have together; drafts come and go. */
  private static final int TEKSTEN = 10_000;

  private static final String KOLOM = "inputVariableName";

  private final ConcurrentLruCache<String, ParseResult> uitdrukkingen =
      new ConcurrentLruCache<>(TEKSTEN, tekst -> lezer().parseExpression(tekst));
  private final ConcurrentLruCache<String, ParseResult> toetsen =
      new ConcurrentLruCache<>(TEKSTEN, tekst -> lezer().parseUnaryTests(tekst));
  private final FeelInterpreter interpreter;
  private final FunctionProvider functies;

  Feelvertolker(List<FeelCustomFunctionProvider> eigenFuncties) {
    super(eigenFuncties);
    interpreter = new FeelInterpreter(feelEngine.valueMapper());
    functies =
        new CompositeFunctionProvider(
            toScalaList(
                new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper()),
                feelEngine.functionProvider()));
  }

  private FeelEngineApi lezer() {
    return new FeelEngineApi(feelEngine);
  }

  @Override
  @SuppressWarnings("unchecked") // what the caller expects of the text, as in the engine itself
  public <T> T evaluateSimpleExpression(String tekst, VariableContext gegevens) {
    Optional<Antwoord> antwoord =
        reken(uitdrukkingen.get(tekst), new ContextVariableWrapper(gegevens));
    return antwoord.isPresent()
        ? (T) antwoord.get().waarde()
        : super.evaluateSimpleExpression(tekst, gegevens);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String tekst, String kolom, VariableContext gegevens) {
    VariableProvider metKolom =
        new CompositeVariableProvider(
            toScalaList(
                new StaticVariableProvider(new Map.Map1<>(KOLOM, kolom)),
                new ContextVariableWrapper(gegevens)));
    Optional<Antwoord> antwoord = reken(toetsen.get(tekst), metKolom);
    return antwoord.isPresent() && antwoord.get().waarde() instanceof Boolean past
        ? past
        : super.evaluateSimpleUnaryTests(tekst, kolom, gegevens);
  }

  /** A plain answer, which can be null. */
  private record Antwoord(Object waarde) {}

  /** Empty when the engine itself has to say what is wrong. */
  private Optional<Antwoord> reken(ParseResult gelezen, VariableProvider gegevens) {
    if (gelezen.isFailure()) {
      return Optional.empty();
    }
    EvalContext omgeving =
        new EvalContext(
            feelEngine.valueMapper(), gegevens, functies, new EvaluationFailureCollector());
    try {
      Val waarde = interpreter.eval(gelezen.parsedExpression().expression(), omgeving);
      return waarde instanceof ValError
              || waarde instanceof ValFatalError
              || nietBeweerd(omgeving.failureCollector())
          ? Optional.empty()
          : Optional.of(new Antwoord(feelEngine.valueMapper().unpackVal(waarde)));
    } catch (RuntimeException fout) {
      return Optional.empty();
    }
  }

  /** An {@code assert} that does not hold fails the whole text, whatever came out of it. */
  private static boolean nietBeweerd(EvaluationFailureCollector fouten) {
    return fouten
        .failures()
        .exists(fout -> fout.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
  }
}
