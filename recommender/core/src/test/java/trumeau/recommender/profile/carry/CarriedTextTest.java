package trumeau.recommender.profile.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trumeau.recommender.profile.InterestTag.Kind.BRAND;
import static trumeau.recommender.profile.InterestTag.Kind.CATEGORY;
import static trumeau.recommender.profile.InterestTag.Kind.COLOUR;
import static trumeau.recommender.profile.Rack.act;
import static trumeau.recommender.profile.Rack.item;
import static trumeau.recommender.profile.Rack.noon;
import static trumeau.recommender.profile.Rack.tag;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.profile.Behaviour;
import trumeau.recommender.profile.Deed;
import trumeau.recommender.profile.InterestLearner;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.profile.carry.CarriedVerdict.Flaw;

class CarriedTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 31);
    private static final KeyPair OURS = keys();
    private static final Ed25519Seal SEAL = new Ed25519Seal(OURS);
    private static final CarriedText TEXT =
            new CarriedText(id -> id.equals(SEAL.key()) ? Optional.of(OURS.getPublic()) : Optional.empty());
    private static final CarriedProfile PROFILE = new CarriedProfile(
            LATER,
            Map.of(
                    tag(CATEGORY, "shirt"), 9,
                    tag(CATEGORY, "coat"), -3,
                    tag(COLOUR, "light-blue"), 4,
                    tag(BRAND, "H & K~, Söhne"), 2));

    @Test
    void whatIsCarriedAwayComesBack() {
        var text = CarriedText.write(PROFILE, SEAL).orElseThrow();

        assertThat(text)
                .startsWith("trumeau-interests:1?until=2026-12-31&key=" + SEAL.key()
                        + "&brand=H%20%26%20K%7E%2C%20S%C3%B6hne~2&category=shirt~9,coat~-3&colour=light-blue~4&sig=");
        assertThat(TEXT.read(" " + text + "\n", TODAY)).isEqualTo(new CarriedVerdict.Valid(PROFILE));
        assertThat(CarriedText.claimsToBe(text)).isTrue();
        assertThat(CarriedText.claimsToBe("trumeau-profile:1?colour=navy")).isFalse();
    }

    @Test
    void itCountsOnItsLastDayAndNotOnTheNext() {
        var text = CarriedText.write(PROFILE, SEAL).orElseThrow();

        assertThat(TEXT.read(text, LATER)).isEqualTo(new CarriedVerdict.Valid(PROFILE));
        assertThat(TEXT.read(text, LATER.plusDays(1))).isEqualTo(new CarriedVerdict.Expired(LATER));
    }

    @Test
    void aStrangersKeyIsNamedAndAForgedSignatureRefused() {
        var stranger = new Ed25519Seal(keys());
        var theirs = CarriedText.write(PROFILE, stranger).orElseThrow();

        assertThat(TEXT.read(theirs, TODAY)).isEqualTo(new CarriedVerdict.NotOurs(stranger.key()));
        assertThat(TEXT.read(theirs.replace(stranger.key().value(), SEAL.key().value()), TODAY))
                .isEqualTo(new CarriedVerdict.Broken(Flaw.BAD_SIGNATURE));
    }

    @Test
    void noCharacterCanBeChanged() {
        var text = CarriedText.write(PROFILE, SEAL).orElseThrow();
        for (var i = 0; i < text.length(); i++) {
            var changed = text.substring(0, i) + (text.charAt(i) == '7' ? '6' : '7') + text.substring(i + 1);

            assertThat(TEXT.read(changed, TODAY)).as(changed).isNotInstanceOf(CarriedVerdict.Valid.class);
        }
    }

    @Test
    void anotherSpellingThatWeSignedOurselvesIsRefusedToo() {
        var message = "trumeau-interests:1?until=2026-12-31&key=" + SEAL.key() + "&category=coat~3,shirt~9";
        var signed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SEAL.sign(message.getBytes(StandardCharsets.UTF_8)));

        assertThat(TEXT.read(message + "&sig=" + signed, TODAY)).isEqualTo(new CarriedVerdict.Broken(Flaw.MALFORMED));
    }

    @Test
    void aNewerFormatIsToldFromNonsense() {
        assertThat(TEXT.read("trumeau-interests:2?anything", TODAY)).isEqualTo(new CarriedVerdict.NewerFormat(2));
        for (var nonsense : List.of("", "trumeau-interests:", "trumeau-interests:0?x", "trumeau-interests:1?x&sig=y")) {
            assertThat(TEXT.read(nonsense, TODAY)).isEqualTo(new CarriedVerdict.Broken(Flaw.MALFORMED));
        }
        assertThat(TEXT.read("trumeau-interests:1?" + "a".repeat(400), TODAY))
                .isEqualTo(new CarriedVerdict.Broken(Flaw.TOO_LONG));
    }

    @Test
    void ofTooManyTagsTheWeakestStayBehind() {
        var steps = new HashMap<InterestTag, Integer>();
        for (var i = 0; i < 90; i++) {
            steps.put(tag(BRAND, "a brand of a long name " + i), 1 + i / 10);
        }
        var text = CarriedText.write(new CarriedProfile(LATER, steps), SEAL).orElseThrow();

        assertThat(text.length()).isBetween(340, CarriedText.LONGEST);
        var read = ((CarriedVerdict.Valid) TEXT.read(text, TODAY)).profile();
        assertThat(read.steps().values()).containsOnly(9);
    }

    @Test
    void nothingToCarryIsNoText() {
        assertThat(CarriedText.write(new CarriedProfile(LATER, Map.of()), SEAL)).isEmpty();
    }

    /**
     * shirt-a: navy 1, low 1, shirt .5, each times 3; the dismissed coat .5 times -3: ninths 9, 9, 5 (4.5) and -4
     * (-4.5).
     */
    @Test
    void interestsAreRoundedToNinthsOfTheStrongest() {
        var tags = ItemTags.of(Shop.of(List.of(
                item("shirt-a", "Ours", "shirt", "navy", "10"),
                item("shirt-b", "Ours", "shirt", "red", "20"),
                item("coat-a", "Ours", "coat", "red", "100"),
                item("coat-b", "Ours", "coat", "red", "100"))));
        var interests = new InterestLearner(tags)
                .learn(new Behaviour(List.of(act(Deed.TRIED, "shirt-a", 0), act(Deed.DISMISSED, "coat-a", 0))), noon());

        var carried = CarriedProfile.of(interests, LATER);

        assertThat(carried.steps())
                .containsEntry(tag(COLOUR, "navy"), 9)
                .containsEntry(tag(CATEGORY, "shirt"), 5)
                .containsEntry(tag(CATEGORY, "coat"), -4);
        assertThat(carried.shares().get(tag(CATEGORY, "shirt"))).isEqualTo(5 / 9.0);
        assertThat(new InterestLearner(tags)
                        .learn(Behaviour.NONE, noon(), carried.shares())
                        .strongest(1))
                .extracting(interest -> interest.tag())
                .containsExactly(tag(COLOUR, "navy"));
    }

    @Test
    void aKeyOfAnotherKindIsRefusedAtOnce() throws GeneralSecurityException {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

        assertThatIllegalArgumentException().isThrownBy(() -> new Ed25519Seal(rsa));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ed25519Seal(new KeyPair(OURS.getPublic(), keys().getPrivate())))
                .withMessageContaining("do not belong together");
    }

    @Property(tries = 200)
    void everyProfileIsReadAsItWasWritten(
            @ForAll @Size(min = 1, max = 3) Map<@NotBlank @StringLength(max = 8) String, @IntRange(min = 1, max = 9) Integer> brands) {
        var steps = new HashMap<InterestTag, Integer>();
        brands.forEach((brand, step) -> {
            if (StandardCharsets.UTF_8.newEncoder().canEncode(brand)) {
                steps.put(tag(BRAND, brand), step);
            }
        });
        var profile = new CarriedProfile(LATER, steps);

        CarriedText.write(profile, SEAL).ifPresent(text -> assertThat(TEXT.read(text, TODAY))
                .isInstanceOfSatisfying(CarriedVerdict.Valid.class, valid -> assertThat(profile.steps())
                        .containsAllEntriesOf(valid.profile().steps())));
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
