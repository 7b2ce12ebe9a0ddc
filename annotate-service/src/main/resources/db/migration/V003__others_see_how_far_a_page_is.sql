-- How far a page's articles are, for the screens that list pages. What goes without review is not counted, but whoever
-- has touched it has touched the page.
create view annotate_v1.page_work as
  select p.publication_id, p.page_id,
         count(*) filter (where a.state = 'waiting' and not a.furniture)::int as waiting,
         count(*) filter (where a.state = 'in-work' and not a.furniture)::int as in_work,
         count(*) filter (where a.state = 'submitted')::int as submitted,
         count(*) filter (where a.state = 'approved')::int as approved,
         count(*) filter (where a.state = 'spiked' and not a.furniture)::int as spiked,
         bool_or(a.state <> 'waiting') as touched
    from article_page p
    join article a on a.publication_id = p.publication_id and a.id = p.article_id
   where a.state <> 'merged'
   group by p.publication_id, p.page_id;
