package nl.meldroute.platform;

import java.util.function.Consumer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** Requests that do something and give nothing back: their body is read, and the work done once. */
@Component
public class Opdrachten {

  private final Jsonlezer lezer;
  private final Idempotentie idempotentie;

  Opdrachten(Jsonlezer lezer, Idempotentie idempotentie) {
    this.lezer = lezer;
    this.idempotentie = idempotentie;
  }

  /**
   * Does the work once per user and key ({@link Idempotentie}).
   *
   * @param inhoud the body as it was sent
   * @param soort what it says it is; null when it says nothing
   * @param sleutel from the header Idempotency-Key; null when the caller sent none
   */
  public void eenmalig(byte[] inhoud, MediaType soort, String sleutel, Consumer<Velden> werk)
      throws HttpMediaTypeNotSupportedException {
    Velden velden = new Velden(lezer.lees(inhoud, soort));
    idempotentie.eenmalig(
        sleutel,
        inhoud,
        () -> {
          werk.accept(velden);
          return "";
        });
  }
}
