package nl.meldroute.feel;

import camundajar.impl.scala.collection.immutable.Map;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
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
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValString;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's own FEEL without its waste: that parses the text of every cell again at every
 * decision, and builds all built-in functions again for each (ADR 0016). Parser, interpreter,
 * functions and values are the engine's; whatever does not end in a plain answer is left to it
 * altogether, so that failures are its own to the letter.
 *
 * <p>Thread-safe. Keeps nothing but parsed texts, which mean the same for every tenant and in every
 * deployment.
 */
class CachingFeelEngine extends ScalaFeelEngine {

  private static final String INPUT_VARIABLE = "inputVariableName";

  private final ConcurrentLruCache<String, ParseResult> expressions;
  private final ConcurrentLruCache<String, UnaryTest> unaryTests;
  private final FeelInterpreter interpreter;
  private final FunctionProvider functions;

  CachingFeelEngine(List<FeelCustomFunctionProvider> customFunctions, int textsKept) {
    super(customFunctions);
    expressions = new ConcurrentLruCache<>(textsKept, text -> parser().parseExpression(text));
    unaryTests =
        new ConcurrentLruCache<>(textsKept, text -> UnaryTest.of(parser().parseUnaryTests(text)));
    interpreter = new FeelInterpreter(feelEngine.valueMapper());
    functions =
        new CompositeFunctionProvider(
            toScalaList(
                new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper()),
                feelEngine.functionProvider()));
  }

  private FeelEngineApi parser() {
    return new FeelEngineApi(feelEngine);
  }

  @Override
  @SuppressWarnings("unchecked") // what the caller expects of the text, as in the engine itself
  public <T> T evaluateSimpleExpression(String text, VariableContext variables) {
    Optional<Answer> answer =
        evaluate(expressions.get(text), new ContextVariableWrapper(variables));
    return answer.isPresent()
        ? (T) answer.get().value()
        : super.evaluateSimpleExpression(text, variables);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String text, String inputVariable, VariableContext variables) {
    UnaryTest test = unaryTests.get(text);
    if (test.texts() != null && !INPUT_VARIABLE.equals(inputVariable)) {
      TypedValue input = variables.resolve(inputVariable);
      // Mapped first: a text is what the engine takes for one.
      if (input != null
          && feelEngine.valueMapper().toVal(input.getValue()) instanceof ValString given) {
        return test.texts().contains(given.value()) != test.negated();
      }
    }
    VariableProvider withInput =
        new CompositeVariableProvider(
            toScalaList(
                new StaticVariableProvider(new Map.Map1<>(INPUT_VARIABLE, inputVariable)),
                new ContextVariableWrapper(variables)));
    Optional<Answer> answer = evaluate(test.parsed(), withInput);
    return answer.isPresent() && answer.get().value() instanceof Boolean matches
        ? matches
        : super.evaluateSimpleUnaryTests(text, inputVariable, variables);
  }

  /**
   * A test as it was read.
   *
   * @param texts what it compares with, when that is texts and nothing else: most cells are, and
   *     they need no interpreter; null for all other tests
   * @param negated whether the input must be none of them
   */
  private record UnaryTest(ParseResult parsed, Set<String> texts, boolean negated) {

    static UnaryTest of(ParseResult parsed) {
      if (parsed.isFailure()) {
        return new UnaryTest(parsed, null, false);
      }
      Exp test = parsed.parsedExpression().expression();
      boolean negated = test instanceof Not;
      Set<String> texts = new HashSet<>();
      return collect(test instanceof Not not ? not.x() : test, texts)
          ? new UnaryTest(parsed, texts, negated)
          : new UnaryTest(parsed, null, false);
    }

    /** False when there is more than texts. */
    private static boolean collect(Exp test, Set<String> texts) {
      if (test instanceof AtLeastOne several) {
        return several.xs().forall(one -> collect(one, texts));
      }
      if (test instanceof UnaryTestExpression one && one.exp() instanceof ConstString text) {
        texts.add(text.value());
        return true;
      }
      return false;
    }
  }

  /** A plain answer, which can be null. */
  private record Answer(Object value) {}

  /** Empty when the engine itself has to say what is wrong. */
  private Optional<Answer> evaluate(ParseResult parsed, VariableProvider variables) {
    if (parsed.isFailure()) {
      return Optional.empty();
    }
    EvalContext context =
        new EvalContext(
            feelEngine.valueMapper(), variables, functions, new EvaluationFailureCollector());
    try {
      Val value = interpreter.eval(parsed.parsedExpression().expression(), context);
      return value instanceof ValError
              || value instanceof ValFatalError
              || assertFailed(context.failureCollector())
          ? Optional.empty()
          : Optional.of(new Answer(feelEngine.valueMapper().unpackVal(value)));
    } catch (RuntimeException failure) {
      return Optional.empty();
    }
  }

  /** An {@code assert} that does not hold fails the whole text, whatever came out of it. */
  private static boolean assertFailed(EvaluationFailureCollector failures) {
    return failures
        .failures()
        .exists(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
  }
}
