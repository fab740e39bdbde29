package nl.meldroute.platform.sessie;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ConfigurableObjectInputStream;

/**
 * How a value in a session becomes bytes and a value again. Only classes that belong in a session
 * are read back: whoever could write in the table must not be able to let us build anything else.
 */
final class Sessieinhoud {

  private static final Logger LOG = LoggerFactory.getLogger(Sessieinhoud.class);

  private static final String TOEGESTAAN =
      String.join(
          ";",
          "maxdepth=30",
          "maxbytes=1000000",
          "nl.meldroute.platform.**",
          "org.springframework.security.**",
          "org.camunda.bpm.webapp.impl.security.auth.*",
          "java.lang.*",
          "java.util.*",
          "java.time.*",
          "java.net.URI",
          "java.net.URL",
          "!*");

  private static final byte[] NIETS = {};

  private final ClassLoader klassen;
  private final ObjectInputFilter filter = ObjectInputFilter.Config.createFilter(TOEGESTAAN);

  Sessieinhoud(ClassLoader klassen) {
    this.klassen = klassen;
  }

  /**
   * A failure is not kept: after a wrong password it holds that password, and it is mostly the
   * right one with a typing error.
   */
  byte[] bewaar(Object waarde) {
    if (waarde instanceof Throwable) {
      return NIETS;
    }
    var bytes = new ByteArrayOutputStream();
    try (var uit = new ObjectOutputStream(bytes)) {
      uit.writeObject(waarde);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
    return bytes.toByteArray();
  }

  /**
   * Null when it cannot be read, as after an upgrade that changed what a session holds. Then the
   * user signs in again, instead of meeting an error on every page.
   */
  Object lees(byte[] bytes) {
    if (bytes.length == 0) {
      return null;
    }
    try (var in = new ConfigurableObjectInputStream(new ByteArrayInputStream(bytes), klassen)) {
      in.setObjectInputFilter(filter);
      return in.readObject();
    } catch (IOException | ClassNotFoundException onleesbaar) {
      LOG.warn("Iets in een sessie is niet te lezen en telt niet mee: {}", onleesbaar.toString());
      return null;
    }
  }
}
