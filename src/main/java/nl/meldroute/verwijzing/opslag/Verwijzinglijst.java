package nl.meldroute.verwijzing.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.verwijzing.Verwijzing;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Verwijzinglijst extends JpaRepository<Verwijzing, UUID> {

  List<Verwijzing> findByCasusIdOrderByVastgesteldOpAscPartnerAsc(UUID casus);
}
