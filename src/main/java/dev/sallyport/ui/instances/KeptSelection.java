package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds a selection again after the rows were replaced. Pure.
final class KeptSelection {

    private KeptSelection() {}

    /// Where the instances that were selected are now, from top to bottom, and the lead last of all, as the table takes it;
    /// those that are not shown any more are left out.
    static List<Integer> of(List<InstanceRow> shown, List<InstanceRow> selected, Optional<InstanceRow> lead) {
        var keys = selected.stream().map(InstanceRow::key).collect(Collectors.toSet());
        var found = new ArrayList<Integer>();
        Optional<Integer> leads = Optional.empty();
        for (int i = 0; i < shown.size(); i++) {
            var key = shown.get(i).key();
            if (lead.map(InstanceRow::key).filter(key::equals).isPresent()) {
                leads = Optional.of(i);
            } else if (keys.contains(key)) {
                found.add(i);
            }
        }
        leads.ifPresent(found::add);
        return found;
    }
}
