package trumeau.vision.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Sgtin96Test {

    /** The standard's own example: urn:epc:tag:sgtin-96:3.0614141.812345.6789. */
    @ParameterizedTest
    @ValueSource(strings = {"3074257BF7194E4000001A85", "3074257bf7194e4000001a85"})
    void theStandardsExampleIsRead(String hex) {
        assertThat(Sgtin96.decode(hex)).hasValueSatisfying(tag -> {
            assertThat(tag.gtin().digits()).isEqualTo("80614141123458");
            assertThat(tag.serial()).isEqualTo(6789);
            assertThat(tag.gtin().ean13()).as("a carton").isEmpty();
        });
    }

    /** One for each way of sharing the digits between company and item. */
    @ParameterizedTest
    @CsvSource({"0, 40, 12", "1, 37, 11", "2, 34, 10", "3, 30, 9", "4, 27, 8", "5, 24, 7", "6, 20, 6"})
    void everyPartitionGivesThePiecesEan(int partition, int companyBits, int companyDigits) {
        var company = "400638133393".substring(0, companyDigits);
        var item = "400638133393".substring(companyDigits);
        var bits = BigInteger.valueOf(0x30)
                .shiftLeft(3)
                .or(BigInteger.ONE)
                .shiftLeft(3)
                .or(BigInteger.valueOf(partition));
        bits = bits.shiftLeft(companyBits).or(new BigInteger(company));
        bits = bits.shiftLeft(44 - companyBits).or(new BigInteger("0" + item));
        bits = bits.shiftLeft(38).or(BigInteger.TEN);

        assertThat(Sgtin96.decode(bits.toString(16)))
                .hasValueSatisfying(tag -> assertThat(tag.gtin().ean13()).contains("4006381333931"));
    }

    /** Another header, partition 7, a company of more digits than its partition has, no hexadecimal, other lengths. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3174257BF7194E4000001A85",
                "307C257BF7194E4000001A85",
                "3063FFFFFFFFFFFFFFFFFFFF",
                "3074257BF7194E4000001A8G",
                "3074257BF7194E4000001A8",
                "3074257BF7194E4000001A8500"
            })
    void whatIsNoArticleIsNone(String text) {
        assertThat(Sgtin96.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4006381333931, 4006381333931", "036000291452, 0036000291452", "96385074, 0000096385074"})
    void aNumberOfAnyLengthIsTheSameArticle(String text, String ean) {
        assertThat(Gtin.of(text).flatMap(Gtin::ean13)).contains(ean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333930", "400638133393", "123456789", "4006381333931x", ""})
    void aWrongCheckDigitIsNoNumber(String text) {
        assertThat(Gtin.of(text)).isEmpty();
    }

    @Test
    void aReadOfGarbageIsRefused() {
        assertThatThrownBy(() -> new RfidRead("xyz", java.time.Instant.EPOCH, -40))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RfidRead("3074", java.time.Instant.EPOCH, 40))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
