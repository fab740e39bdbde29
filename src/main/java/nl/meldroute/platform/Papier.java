package nl.meldroute.platform;

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
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A template as PDF/A-2a: to be kept for years and read aloud by a screen reader. It holds its own
 * font and colours and refers to nothing outside. The same contents of the same moment give the
 * same bytes, so that a fingerprint proves that two copies are one.
 */
@Component
public class Papier {

  private static final String LETTER = "Liberation Sans";
  private static final int GEWOON = 400;
  private static final int VET = 700;
  private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

  /** What XML does not hold, and nobody can see. */
  private static final Pattern GEEN_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final ITemplateEngine sjablonen;
  private final Clock klok;

  public Papier(ITemplateEngine sjablonen, Clock klok) {
    this.sjablonen = sjablonen;
    this.klok = klok;
    // What it cannot show it would write in the log, and that is a piece of what was typed.
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param gedateerd the moment that the paper says it was made
   */
  public byte[] van(String sjabloon, Map<String, ?> inhoud, Instant gedateerd) {
    Context context = new Context(NEDERLANDS);
    inhoud.forEach(context::setVariable);
    context.setVariable("tijd", new Schermtijd(klok.getZone()));
    String html = sjablonen.process(sjabloon, context);
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PDDocument blad = new GedateerdBlad(moment(gedateerd))) {
      new PdfRendererBuilder()
          .usePDDocument(blad)
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

  private Calendar moment(Instant gedateerd) {
    return GregorianCalendar.from(gedateerd.atZone(klok.getZone()));
  }

  private static InputStream letter(String snit) {
    return Papier.class.getResourceAsStream("/liberation/LiberationSans-" + snit + ".ttf");
  }

  /** Left to itself the maker of the PDF writes the time of the machine, and an id made of it. */
  private static final class GedateerdBlad extends PDDocument {

    private final Calendar moment;

    GedateerdBlad(Calendar moment) {
      this.moment = moment;
      setDocumentId(moment.getTimeInMillis());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation gegevens) {
      gegevens.setCreationDate(moment);
      super.setDocumentInformation(gegevens);
    }
  }
}
