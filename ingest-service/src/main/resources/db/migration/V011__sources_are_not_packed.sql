-- pglz, the packing that every build of PostgreSQL knows, needs a millisecond each for a page's bytes and its text and
-- wins a third: more than all else that storing a page costs. See decision 0034.
alter table source alter column bytes set storage external;
alter table source alter column text set storage external;
