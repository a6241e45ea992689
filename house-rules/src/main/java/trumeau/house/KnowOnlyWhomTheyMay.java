package trumeau.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Holds for a class whose module stands in the map and which depends on no module that its own may not know. */
final class KnowOnlyWhomTheyMay extends ArchCondition<JavaClass> {

    private static final String ROOT = "trumeau.";

    private final Map<String, Set<String>> mayKnow;

    /** @param mayKnow by the name of a module, which is the package's second part, the modules that it may know */
    KnowOnlyWhomTheyMay(Map<String, Set<String>> mayKnow) {
        super("know only whom they may: " + mayKnow);
        this.mayKnow = Map.copyOf(mayKnow);
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        var module = module(item);
        var known = mayKnow.containsKey(module);
        events.add(new SimpleConditionEvent(
                item, known, item.getName() + " is of module " + module + ", which stands in no map"));
        if (known) {
            item.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> dependency.getTargetClass().getName().startsWith(ROOT))
                    .forEach(dependency -> events.add(new SimpleConditionEvent(
                            item, mayKnow(module, module(dependency.getTargetClass())), dependency.getDescription())));
        }
    }

    private boolean mayKnow(String module, String other) {
        return module.equals(other) || mayKnow.getOrDefault(module, Set.of()).contains(other);
    }

    private static String module(JavaClass item) {
        return item.getPackageName().split("\\.", 3)[1];
    }
}
