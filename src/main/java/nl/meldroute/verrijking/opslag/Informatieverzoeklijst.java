package nl.meldroute.verrijking.opslag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.begrippen.Verzoekstatus;
import nl.meldroute.verrijking.Informatieverzoek;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Informatieverzoeklijst extends JpaRepository<Informatieverzoek, UUID> {

  List<Informatieverzoek> findByCasusIdOrderByVastgelegdOpAscPartnerAsc(UUID casus);

  List<Informatieverzoek> findByCasusIdAndStatusOrderByPartner(UUID casus, Verzoekstatus status);

  Optional<Informatieverzoek> findByIdAndCasusId(UUID id, UUID casus);
}
