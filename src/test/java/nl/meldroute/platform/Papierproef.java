package nl.meldroute.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Makes paper without the service around it, and judges it. */
public final class Papierproef {

  public static final Clock KLOK = Clock.system(ZoneId.of("Europe/Amsterdam"));

  private Papierproef() {}

  /** The templates as the service reads them. */
  public static ITemplateEngine sjablonen() {
    ClassLoaderTemplateResolver sjablonen = new ClassLoaderTemplateResolver();
    sjablonen.setPrefix("templates/");
    sjablonen.setSuffix(".html");
    sjablonen.setCharacterEncoding("UTF-8");
    SpringTemplateEngine machine = new SpringTemplateEngine();
    machine.setTemplateResolver(sjablonen);
    return machine;
  }

  public static Papier papier() {
    return new Papier(sjablonen(), KLOK);
  }

  /** Fails unless it is PDF/A and PDF/UA, with tags and in Dutch. */
  public static void keur(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    keur(pdf, PDFAFlavour.PDFA_2_A);
    keur(pdf, PDFAFlavour.PDFUA_1);
    try (PDDocument gelezen = Loader.loadPDF(pdf)) {
      assertThat(gelezen.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(gelezen.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(gelezen.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(gelezen.getPage(0).getResources().getFontNames()).isNotEmpty();
    }
  }

  private static void keur(byte[] pdf, PDFAFlavour norm) throws Exception {
    try (PDFAParser lezer =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norm);
        PDFAValidator keuring = Foundries.defaultInstance().createValidator(norm, false)) {
      ValidationResult uitslag = keuring.validate(lezer);
      assertThat(uitslag.getTestAssertions())
          .as("what veraPDF has against it")
          .extracting(een -> een.getRuleId().getClause() + ": " + een.getMessage())
          .isEmpty();
      assertThat(uitslag.isCompliant()).isTrue();
    }
  }

  /** What a reader reads. */
  public static String tekst(byte[] pdf) throws Exception {
    try (PDDocument gelezen = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(gelezen);
    }
  }
}
