import type { Report, Slice } from "../model/wire.js";
import { HttpApi } from "../net/api.js";
import type { Content, Entry, EntryLine, EntryType, Proposal, Use } from "./wire.js";

/** The register over HTTP. */
export class RegisterApi extends HttpApi {
  listed(query: URLSearchParams): Promise<Slice<EntryLine>> {
    return this.call("GET", `/register/entries?${query}`);
  }

  entry(id: string): Promise<Entry> {
    return this.call("GET", `/register/entries/${id}`);
  }

  create(publication: string, type: EntryType, content: Content, another: boolean): Promise<Entry> {
    return this.call("POST", "/register/entries", { publication, type, content, another });
  }

  change({ id, version }: Entry, content: Content): Promise<Entry> {
    return this.call("PUT", `/register/entries/${id}`, content, { "If-Match": `"${version}"` });
  }

  uses(id: string, cursor: string | null): Promise<Slice<Use>> {
    return this.call("GET", `/register/entries/${id}/uses${cursor === null ? "" : `?cursor=${cursor}`}`);
  }

  merge({ id, version }: Entry, from: string): Promise<Entry> {
    return this.call("POST", `/register/entries/${id}/merge`, { from }, { "If-Match": `"${version}"` });
  }

  undoMerge(id: string): Promise<Entry> {
    return this.call("POST", `/register/merges/${id}/undo`);
  }

  proposals(publication: string, type: string): Promise<Slice<Proposal>> {
    const query = new URLSearchParams({ publication, limit: "100" });
    if (type !== "") {
      query.set("type", type);
    }
    return this.call("GET", `/register/proposals?${query}`);
  }

  /** Decides about a proposed name; an entry is needed to attach it to. */
  settle(
    publication: string,
    { type, name }: Proposal,
    decision: "accept" | "attach" | "dismiss",
    entry: string | null,
  ): Promise<Entry | undefined> {
    return this.call("POST", "/register/proposals", { publication, type, name, decision, entry });
  }

  /** Where the table of a publication is fetched. */
  exportAddress(publication: string): string {
    return `${this.root}/api/register/export?publication=${encodeURIComponent(publication)}`;
  }

  take(publication: string, table: Blob): Promise<Report> {
    return this.table(`/register/import?publication=${encodeURIComponent(publication)}`, table);
  }
}
