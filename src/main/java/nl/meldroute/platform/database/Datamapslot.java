package nl.meldroute.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lock that tells a living product from a killed one: the system frees it when we die. */
final class Datamapslot implements AutoCloseable {

  /**
   * Closing any channel on a file frees all locks this JVM has on it (a rule of POSIX), so within
   * one JVM we must know without touching the file.
   */
  private static final Set<Path> HIER_BEZET = ConcurrentHashMap.newKeySet();

  /** Far behind the text: Windows forbids others to read a locked part. */
  private static final long PLAATS = Long.MAX_VALUE - 1;

  private final Path bestand;
  private final FileChannel kanaal;

  private Datamapslot(Path bestand, FileChannel kanaal) {
    this.bestand = bestand;
    this.kanaal = kanaal;
  }

  static Datamapslot neem(Datamap map) {
    Path bestand = map.slot();
    String ik = Long.toString(ProcessHandle.current().pid());
    if (!HIER_BEZET.add(bestand)) {
      throw new DatamapBezet(map.pad(), ik);
    }
    FileChannel kanaal = null;
    try {
      kanaal = FileChannel.open(bestand, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock slot = kanaal.tryLock(PLAATS, 1, false);
      if (slot == null) {
        throw new DatamapBezet(map.pad(), houder(bestand));
      }
      kanaal.truncate(0);
      kanaal.write(ByteBuffer.wrap(ik.getBytes(StandardCharsets.US_ASCII)));
      return new Datamapslot(bestand, kanaal);
    } catch (IOException e) {
      laatLos(bestand, kanaal);
      throw Datamap.fout(map.pad(), e);
    } catch (RuntimeException e) {
      laatLos(bestand, kanaal);
      throw e;
    }
  }

  private static String houder(Path bestand) {
    try {
      String pid = Files.readString(bestand).strip();
      return pid.isEmpty() ? "onbekend" : pid;
    } catch (IOException e) {
      return "onbekend";
    }
  }

  /** The file stays: deleting it would let two products lock two files of one name. */
  @Override
  public void close() {
    laatLos(bestand, kanaal);
  }

  private static void laatLos(Path bestand, FileChannel kanaal) {
    try {
      if (kanaal != null) {
        kanaal.close();
      }
    } catch (IOException e) {
      // The system frees the lock when this process ends.
    } finally {
      HIER_BEZET.remove(bestand);
    }
  }
}
