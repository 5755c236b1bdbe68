package dev.sallyport.ui.saved;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.OsUser;
import dev.sallyport.saved.Limits;

/// What is wrong with a draft, field by field, as the words' keys. Pure; asked at each keystroke.
final class DraftCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_GROUP = 200;
    private static final int LONGEST_COMMAND = 1_000;

    private final Map<Field, String> wrong = new EnumMap<>(Field.class);

    private DraftCheck() {}

    /// @param writable whether the chosen folder takes files
    static Map<Field, String> of(Draft draft, boolean writable) {
        var check = new DraftCheck();
        check.says(Field.NAME, draft.name().isBlank(), "saved.wrong.no-name");
        check.says(Field.NAME, draft.name().strip().length() > LONGEST_NAME, "saved.wrong.long-name");
        check.says(Field.GROUP, badGroup(draft.group().strip()), "saved.wrong.group");
        check.says(Field.FOLDER, !writable, "saved.wrong.folder");
        check.says(Field.USER, !draft.serial() && !draft.user().isBlank() && !OsUser.valid(draft.user().strip()),
                "saved.wrong.user");
        check.says(Field.COMMAND, draft.command().indexOf('\n') >= 0 || draft.command().length() > LONGEST_COMMAND
                || draft.command().chars().anyMatch(Character::isISOControl), "saved.wrong.command");
        if (draft.byRule()) {
            check.rule(draft);
        } else {
            check.id(draft);
        }
        if (check.wrong.isEmpty()) {
            // What no form can show, such as characters that are not seen, is judged as it is for files.
            Limits.fault(draft.connection(UUID.randomUUID())).ifPresent(check::unfit);
        }
        return Map.copyOf(check.wrong);
    }

    private void unfit(String field) {
        switch (field) {
            case "profile" -> says(Field.PROFILE, true, "saved.wrong.profile");
            case "tags" -> says(Field.TAGS, true, "saved.wrong.long-tags");
            case "group" -> says(Field.GROUP, true, "saved.wrong.group");
            case "command" -> says(Field.COMMAND, true, "saved.wrong.command");
            default -> says(Field.NAME, true, "saved.wrong.unseen");
        }
    }

    private void id(Draft draft) {
        says(Field.INSTANCE, draft.instance().isBlank(), "saved.wrong.no-instance");
        says(Field.INSTANCE, !InstanceId.valid(draft.instance().strip()), "saved.wrong.instance");
        says(Field.REGION, !draft.region().isBlank() && !RegionName.valid(draft.region().strip()),
                "saved.wrong.region");
    }

    private void rule(Draft draft) {
        says(Field.PROFILE, draft.profile().isBlank(), "saved.wrong.no-profile");
        says(Field.REGION, draft.region().isBlank(), "saved.wrong.no-region");
        says(Field.REGION, !RegionName.valid(draft.region().strip()), "saved.wrong.region");
        says(Field.TAGS, draft.tags().lines().anyMatch(line -> !line.isBlank() && line.strip().indexOf('=') <= 0),
                "saved.wrong.tags");
        says(Field.TAGS, draft.ruleTags().isEmpty(), "saved.wrong.no-tags");
    }

    private static boolean badGroup(String group) {
        return group.length() > LONGEST_GROUP || group.startsWith("/") || group.endsWith("/") || group.contains("//")
                || group.chars().anyMatch(Character::isISOControl);
    }

    // The first reason is the one to tell.
    private void says(Field field, boolean holds, String key) {
        if (holds) {
            wrong.putIfAbsent(field, key);
        }
    }
}
