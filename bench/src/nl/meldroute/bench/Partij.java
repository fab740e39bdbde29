package nl.meldroute.bench;

import java.util.List;

/** One of the two that are compared. Each call is one request, made by as many threads as asked. */
interface Partij extends AutoCloseable {

  /** One melding comes in: when this returns it is stored and its route has started. */
  void meld();

  /** Ids of the open tasks {@code signaal-bespreken}; not measured. */
  List<String> taken();

  /** Completes one of them; when this returns the next task is there. */
  void rondAf(String taak);

  /** Does what waits for the job executor, which is off in both; not measured. */
  void werkJobsAf();

  /** As after the nightly maintenance of any PostgreSQL; not measured. */
  void ververs();

  @Override
  void close();
}
