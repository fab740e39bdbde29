package nl.meldroute.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Referrals that go to the system of a partner on this machine, one job of the engine each, while
 * few and while many others wait. The bare engine delivers nothing.
 */
final class Bezorgen implements Onderdeel {

  private static final int CLIENTS = 4;
  private static final int PER_RONDE = 500;
  private static final int WEINIG = PER_RONDE;

  /** So many wait when many do. */
  private static final int VEEL = Integer.getInteger("bench.wachtend", 10_000);

  @Override
  public List<Regel> meet(Product product, KaleEngine kaal) {
    ExecutorService draden = Executors.newFixedThreadPool(2 * CLIENTS);
    AtomicInteger ontvangen = new AtomicInteger();
    try {
      HttpServer partner =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      partner.setExecutor(draden);
      partner.createContext(
          "/",
          vraag -> {
            vraag.getRequestBody().readAllBytes();
            ontvangen.incrementAndGet();
            vraag.sendResponseHeaders(204, -1);
            vraag.close();
          });
      partner.start();
      try {
        product.sluitPartnerAan("http://localhost:" + partner.getAddress().getPort() + "/");
        // Once without counting, for the compiler of Java.
        bezorg(product, product.verwijs(WEINIG), new Reeks());
        List<Regel> regels = new ArrayList<>();
        for (int wachtend : List.of(WEINIG, VEEL)) {
          Reeks reeks = new Reeks();
          bezorg(product, product.verwijs(wachtend), reeks);
          regels.add(
              new Regel(
                  "delivery to a partner's system, %d clients, %,d waiting"
                      .formatted(CLIENTS, wachtend),
                  reeks,
                  null,
                  "",
                  true));
        }
        if (ontvangen.get() != 3 * PER_RONDE) {
          throw new IllegalStateException("De partner kreeg er " + ontvangen.get());
        }
        return regels;
      } finally {
        partner.stop(0);
      }
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } finally {
      draden.shutdownNow();
    }
  }

  /** The first of those that wait; the others go on waiting meanwhile. */
  private static void bezorg(Product product, List<String> jobs, Reeks reeks) {
    Queue<String> wachtrij = new ConcurrentLinkedQueue<>(jobs.subList(0, PER_RONDE));
    reeks.meet(
        CLIENTS,
        () -> {
          String job = wachtrij.poll();
          if (job == null) {
            return false;
          }
          product.bezorg(job);
          return true;
        });
  }
}
