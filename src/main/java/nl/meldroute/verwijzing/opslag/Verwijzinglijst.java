package nl.meldroute.verwijzing.opslag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.verwijzing.Verwijzing;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Verwijzinglijst extends JpaRepository<Verwijzing, UUID> {

  List<Verwijzing> findByCasusIdOrderByVastgesteldOpAscPartnerAsc(UUID casus);

  Optional<Verwijzing> findByVervangt(UUID vorige);

  /** How many a casus has that no partner took over and nobody withdrew. */
  @Query(
      """
      select count(v) from Verwijzing v, Casus c where c.id = v.casusId and c.nummer = :casus
      and v.status not in (nl.meldroute.begrippen.Verwijzingstatus.GEACCEPTEERD,
                           nl.meldroute.begrippen.Verwijzingstatus.AFGEROND,
                           nl.meldroute.begrippen.Verwijzingstatus.INGETROKKEN)
      """)
  long ongeborgd(String casus);

  /** Those to send out; one in the place of another goes on in the process of that one. */
  @Query(
      """
      select v.id from Verwijzing v, Casus c where c.id = v.casusId and c.nummer = :casus
      and v.status = nl.meldroute.begrippen.Verwijzingstatus.KLAARGEZET and v.vervangt is null
      order by v.vastgesteldOp, v.partner
      """)
  List<UUID> klaargezet(String casus);
}
