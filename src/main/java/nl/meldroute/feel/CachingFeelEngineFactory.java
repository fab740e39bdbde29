package nl.meldroute.feel;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;

/**
 * Makes FEEL fast in a Camunda 7 engine: give it to {@code
 * DefaultDmnEngineConfiguration.setFeelEngineFactory} before the engine is built.
 */
public class CachingFeelEngineFactory implements FeelEngineFactory {

  /** More texts than all tables of an installation have together; drafts come and go. */
  private static final int TEXTS_KEPT = 10_000;

  private final List<FeelCustomFunctionProvider> customFunctions;
  private final int textsKept;

  /**
   * @param customFunctions those of the DMN configuration; null or empty when there are none
   */
  public CachingFeelEngineFactory(List<FeelCustomFunctionProvider> customFunctions) {
    this(customFunctions, TEXTS_KEPT);
  }

  /**
   * @param textsKept how many expressions, and how many unary tests, stay parsed; the least used go
   *     first
   */
  public CachingFeelEngineFactory(List<FeelCustomFunctionProvider> customFunctions, int textsKept) {
    this.customFunctions = customFunctions == null ? List.of() : customFunctions;
    this.textsKept = textsKept;
  }

  @Override
  public FeelEngine createInstance() {
    return new CachingFeelEngine(customFunctions, textsKept);
  }
}
