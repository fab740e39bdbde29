package nl.meldroute.casustafel.verslag;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.meldroute.casustafel.Verslag;
import nl.meldroute.platform.Schermtijd;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Minutes as PDF/A-2a: to be kept for years and read aloud by a screen reader. It holds its own
 * font and colours and refers to nothing outside.
 */
@Component
public class Verslagpdf {

  private static final String LETTER = "Liberation Sans";
  private static final int GEWOON = 400;
  private static final int VET = 700;

  /** What XML does not hold, and nobody can see. */
  private static final Pattern GEEN_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final ITemplateEngine sjablonen;
  private final Clock klok;

  Verslagpdf(ITemplateEngine sjablonen, Clock klok) {
    this.sjablonen = sjablonen;
    this.klok = klok;
    // What it cannot show it would write in the log, and that is a piece of minutes.
    XRLog.setLoggingEnabled(false);
  }

  /** The minutes on paper. */
  public byte[] van(Verslag verslag) {
    Context context = new Context(Locale.forLanguageTag("nl-NL"));
    context.setVariable("verslag", verslag);
    context.setVariable("tijd", new Schermtijd(klok.getZone()));
    String html = sjablonen.process("verslag-pdf", context);
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .usePdfUaAccessibility(true)
          .usePdfAConformance(PdfAConformance.PDFA_2_A)
          .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
          .useFont(() -> letter("Regular"), LETTER, GEWOON, FontStyle.NORMAL, true)
          .useFont(() -> letter("Bold"), LETTER, VET, FontStyle.NORMAL, true)
          .withHtmlContent(GEEN_XML.matcher(html).replaceAll(""), null)
          .withProducer("Meldroute")
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  private static InputStream letter(String snit) {
    return Verslagpdf.class.getResourceAsStream("/liberation/LiberationSans-" + snit + ".ttf");
  }
}
