package dev.sallyport.ui.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;

/// All that can be found, and the best of it for what is typed. For one thread.
///
/// When a query is made longer only what the shorter one found is looked at again.
final class Index {

    /// How many are shown at most.
    static final int SHOWN = 50;

    private static final int RECENT = 8;

    /// @param hits  the best, best first
    /// @param total how many there are in all
    record Found(List<Hit> hits, int total) {}

    private record Scored(Indexed entry, int score, int place) {}

    // Equals stay in the order of their kinds and, within one, in the order in which they came.
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt((Scored one) -> -one.score())
            .thenComparing(one -> one.entry().entry().kind())
            .thenComparingInt(Scored::place);

    private final Matcher matcher = new Matcher();
    private final List<Indexed> all;
    private final Ranking ranking;
    private Query last = Query.parse("");
    private List<Indexed> candidates;

    Index(List<Indexed> all, Ranking ranking) {
        this.all = all;
        this.ranking = ranking;
        this.candidates = all;
    }

    /// The best answers to `query`.
    Found find(Query query) {
        if (!query.narrows(last)) {
            candidates = all;
        }
        last = query;
        if (query.terms().isEmpty()) {
            candidates = of(query, candidates);
            return unasked(query);
        }
        var matching = new ArrayList<Indexed>();
        var best = new PriorityQueue<Scored>(SHOWN + 1, BEST_FIRST.reversed());
        for (var entry : candidates) {
            if (query.only().isPresent() && query.only().get() != entry.entry().kind()) {
                continue;
            }
            int score = matcher.score(query, entry);
            if (score != Fuzzy.NONE) {
                offer(best, new Scored(entry, score + ranking.gain(entry.entry().key()), matching.size()));
                matching.add(entry);
            }
        }
        candidates = matching;
        return new Found(best.stream().sorted(BEST_FIRST).map(one -> hit(query, one.entry())).toList(),
                matching.size());
    }

    private static void offer(PriorityQueue<Scored> best, Scored one) {
        if (best.size() < SHOWN || BEST_FIRST.compare(one, best.element()) < 0) {
            best.add(one);
            if (best.size() > SHOWN) {
                best.remove();
            }
        }
    }

    private Hit hit(Query query, Indexed entry) {
        return new Hit(entry.entry(), matcher.places(query, entry), false);
    }

    // Nothing typed: what was opened last, then tabs and actions, then the rest in its order.
    private Found unasked(Query query) {
        var byKey = new HashMap<String, Indexed>();
        candidates.forEach(entry -> byKey.putIfAbsent(entry.entry().key(), entry));
        var hits = new ArrayList<Hit>();
        if (query.only().isEmpty()) {
            ranking.latest()
                    .stream()
                    .map(byKey::get)
                    .filter(java.util.Objects::nonNull)
                    .filter(entry -> entry.entry().kind() != Entry.Kind.ACTION)
                    .limit(RECENT)
                    .forEach(entry -> hits.add(new Hit(entry.entry(), new BitSet(), true)));
        }
        var shown = new java.util.HashSet<>(hits.stream().map(hit -> hit.entry().key()).toList());
        for (var kind : List.of(Entry.Kind.TAB, Entry.Kind.SAVED, Entry.Kind.ACTION, Entry.Kind.INSTANCE)) {
            candidates.stream()
                    .filter(entry -> entry.entry().kind() == kind && !shown.contains(entry.entry().key()))
                    .limit(Math.max(0, SHOWN - hits.size()))
                    .forEach(entry -> hits.add(new Hit(entry.entry(), new BitSet(), false)));
        }
        return new Found(List.copyOf(hits), candidates.size());
    }

    private static List<Indexed> of(Query query, List<Indexed> some) {
        return query.only().isEmpty()
                ? some
                : some.stream().filter(entry -> entry.entry().kind() == query.only().get()).toList();
    }
}
