-- The next file of a batch is taken texts first, pictures after them, each in the order in which they came: an index in
-- that order, so that a batch of ten thousand pictures does not look through all of them for each one.
drop index batch_file_open;
create index batch_file_open on batch_file (batch_id, picture, number) where state = 'received';
