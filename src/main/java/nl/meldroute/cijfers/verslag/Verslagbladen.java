package nl.meldroute.cijfers.verslag;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import nl.meldroute.platform.Papier;
import nl.meldroute.platform.Schermtijd;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A report as a file: the same report gives the same bytes. */
@Component
public class Verslagbladen {

  private final ITemplateEngine sjablonen;
  private final Papier papier;
  private final Clock klok;

  Verslagbladen(ITemplateEngine sjablonen, Papier papier, Clock klok) {
    this.sjablonen = sjablonen;
    this.papier = papier;
    this.klok = klok;
  }

  /** As PDF/A with tags. */
  public byte[] pdf(Jaarverslag verslag) {
    return papier.van("jaarverslag-pdf", Map.of("verslag", verslag), verslag.stand());
  }

  /** As a page, with nothing on it of who reads it. */
  public byte[] html(Jaarverslag verslag) {
    Context context = new Context(Locale.forLanguageTag("nl-NL"));
    context.setVariable("verslag", verslag);
    context.setVariable("tijd", new Schermtijd(klok.getZone()));
    return sjablonen.process("jaarverslag", context).getBytes(StandardCharsets.UTF_8);
  }
}
