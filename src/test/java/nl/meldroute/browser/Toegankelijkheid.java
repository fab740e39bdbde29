package nl.meldroute.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Nothing that keeps people out: no finding of axe that is serious or worse. */
public final class Toegankelijkheid {

  private Toegankelijkheid() {}

  public static void toegankelijk(Page scherm) {
    toegankelijk(scherm, "html");
  }

  /**
   * @param deel selector of the part to look at
   */
  static void toegankelijk(Page scherm, String deel) {
    assertThat(
            new AxeBuilder(scherm)
                .include(deel).analyze().getViolations().stream()
                    .filter(regel -> List.of("serious", "critical").contains(regel.getImpact()))
                    .map(Rule::toString)
                    .toList())
        .isEmpty();
  }
}
