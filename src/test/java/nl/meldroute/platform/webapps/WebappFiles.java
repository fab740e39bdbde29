package nl.meldroute.platform.webapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of the Camunda webapps as the class path offers them: ours where we have one, else the
 * webjar's.
 */
final class WebappFiles {

  private static final String ROOT = "META-INF/resources/webjars/camunda/app/";
  private static final String LIBRARIES = "META-INF/resources/webjars/camunda/lib/deps.js";
  private static final String ICON = "META-INF/resources/webjars/camunda/favicon.ico";
  private static final String PLUGINS = "META-INF/resources/plugin/";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private WebappFiles() {}

  /**
   * What a browser gets: like the webapps' resource handler, this takes the first file on the class
   * path.
   */
  static String served(String path) {
    return read(ROOT + path);
  }

  /** The libraries that the webapps share. */
  static String libraries() {
    return read(LIBRARIES);
  }

  static String plugin(String webapp) {
    return read(PLUGINS + webapp + "/app/plugin.js");
  }

  /** Every file of this name on the class path, the one that is served first. */
  static List<URL> candidates(String path) {
    return all(ROOT + path);
  }

  static List<URL> icons() {
    return all(ICON);
  }

  private static List<URL> all(String resource) {
    try {
      return Collections.list(loader().getResources(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The strings of a locale by their path in the file; a list, such as the names of the months,
   * counts as one.
   */
  static Map<String, JsonNode> strings(String locale) {
    try {
      var strings = new LinkedHashMap<String, JsonNode>();
      collect("", new ObjectMapper().readTree(served(locale)), strings);
      return strings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> strings) {
    if (node.isObject()) {
      node.properties().forEach(p -> collect(path + "/" + p.getKey(), p.getValue(), strings));
    } else {
      strings.put(path.substring(1), node);
    }
  }

  private static String read(String resource) {
    try (InputStream file = loader().getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("Not on the class path: " + resource);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassLoader loader() {
    return WebappFiles.class.getClassLoader();
  }
}
