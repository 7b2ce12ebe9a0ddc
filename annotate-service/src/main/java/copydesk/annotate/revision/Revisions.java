package copydesk.annotate.revision;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.Waiver;
import copydesk.annotate.history.Editor;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.Packed;
import copydesk.annotate.wire.WireJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** All revisions, with the rows of their facts and waivers. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

  @Inject Documents documents;

  /** Makes the next revision of an article out of its draft. */
  public Revision make(Article article, Draft draft, String reason, Editor editor) {
    byte[] plain = documents.write(draft).getBytes(StandardCharsets.UTF_8);
    Revision revision = new Revision();
    revision.publicationId = article.publicationId;
    revision.articleId = article.id;
    revision.number = article.revision + 1;
    revision.hash = Packed.sha256(plain);
    revision.reason = reason;
    revision.madeBy = editor.subject();
    revision.madeByName = editor.name();
    revision.madeAt = editor.at();
    revision.document = Packed.gzip(plain);
    persist(revision);
    article.revision = revision.number;
    flush();
    facts(revision, draft.facts());
    waivers(revision, draft.waivers());
    return revision;
  }

  /** The draft that a revision holds. */
  public Draft draft(Revision revision) {
    return documents.read(
        new String(Packed.gunzip(revision.document), StandardCharsets.UTF_8), Draft.class);
  }

  public List<Revision> of(UUID publicationId, UUID article) {
    return list(
        "publicationId = ?1 and articleId = ?2 order by number desc", publicationId, article);
  }

  /** Ends the rows of facts that are no longer so, and begins those that are new. */
  private void facts(Revision revision, List<Fact> facts) {
    String json =
        documents.write(
            facts.stream()
                .map(
                    fact ->
                        new FactRow(
                            fact.id(),
                            WireJson.word(fact.type()),
                            fact.quote(),
                            WireJson.word(fact.status()),
                            documents.mapper().valueToTree(fact)))
                .toList());
    scoped(
            """
            update annotate.fact f set to_revision = :revision
             where publication_id = :publication and article_id = :article and to_revision is null
               and not exists (
                 select 1 from jsonb_to_recordset(cast(:facts as jsonb)) as n(id text, document jsonb)
                  where n.id = f.id and n.document = f.document)
            """,
            revision)
        .setParameter("facts", json)
        .executeUpdate();
    scoped(
            """
            insert into annotate.fact
                   (publication_id, article_id, id, from_revision, type, quote, status, document)
            select :publication, :article, n.id, :revision, n.type, n.quote, n.status, n.document
              from jsonb_to_recordset(cast(:facts as jsonb))
                   as n(id text, type text, quote text, status text, document jsonb)
             where not exists (
               select 1 from annotate.fact f
                where f.publication_id = :publication and f.article_id = :article
                  and f.id = n.id and f.to_revision is null)
            """,
            revision)
        .setParameter("facts", json)
        .executeUpdate();
  }

  private void waivers(Revision revision, List<Waiver> waivers) {
    String json = documents.write(waivers);
    scoped(
            """
            update annotate.waiver w set to_revision = :revision
             where publication_id = :publication and article_id = :article and to_revision is null
               and not exists (
                 select 1 from jsonb_to_recordset(cast(:waivers as jsonb))
                               as n(finding text, reason text, at timestamptz)
                  where n.finding = w.finding and n.reason = w.reason and n.at = w.at)
            """,
            revision)
        .setParameter("waivers", json)
        .executeUpdate();
    scoped(
            """
            insert into annotate.waiver
                   (publication_id, article_id, finding, from_revision, reason, subject, at)
            select :publication, :article, n.finding, :revision, n.reason, n.by, n.at
              from jsonb_to_recordset(cast(:waivers as jsonb))
                   as n(finding text, reason text, by text, at timestamptz)
             where not exists (
               select 1 from annotate.waiver w
                where w.publication_id = :publication and w.article_id = :article
                  and w.finding = n.finding and w.to_revision is null)
            """,
            revision)
        .setParameter("waivers", json)
        .executeUpdate();
  }

  private jakarta.persistence.Query scoped(String sql, Revision revision) {
    return getEntityManager()
        .createNativeQuery(sql)
        .setParameter("publication", revision.publicationId)
        .setParameter("article", revision.articleId)
        .setParameter("revision", revision.number);
  }
}
