-- An update leaves the old row in the table's file until the space is used again: the files are written anew without them.
vacuum full customer;
vacuum full credit_file;
vacuum full credit_file_shareholder;
vacuum full guarantor;
vacuum full blacklist;
vacuum full connected_person;
vacuum full identity_check;
vacuum full task_entry;
