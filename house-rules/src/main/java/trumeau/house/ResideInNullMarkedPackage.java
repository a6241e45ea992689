package trumeau.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds for a class whose package-info carries JSpecify's {@link NullMarked}. */
final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

    ResideInNullMarkedPackage() {
        super("reside in a @NullMarked package");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        var pack = item.getPackage();
        var marked = pack.tryGetPackageInfo().isPresent() && pack.isAnnotatedWith(NullMarked.class);
        events.add(new SimpleConditionEvent(item, marked, pack.getName() + " has no @NullMarked package-info"));
    }
}
