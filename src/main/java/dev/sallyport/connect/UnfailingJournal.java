package dev.sallyport.connect;

import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.activity.Event;
import dev.sallyport.activity.Journal;

/// Keeps the faults of a journal away from the connections, and says the first of them in the log.
final class UnfailingJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(UnfailingJournal.class);

    private final Journal journal;
    private final AtomicBoolean said = new AtomicBoolean();

    UnfailingJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void note(Event event) {
        try {
            journal.note(event);
        } catch (RuntimeException e) {
            if (said.compareAndSet(false, true)) {
                LOG.warn("connections are not recorded", e);
            }
        }
    }
}
