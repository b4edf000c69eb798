//! How a quantity grows and shrinks where there are no keys to write it with: on a ladder of round numbers (1, 2 … 9, 10,
//! 20 … 90, 100, 200 …), so that a box of six and a pallet of hundreds are both a few taps away.

use super::MOST_OF_ONE;

/// The next round number: above, the greatest quantity at most, or below, 0 at last.
pub fn next(quantity: u32, more: bool) -> u32 {
    if more {
        let rung = rung(quantity);
        return (quantity - quantity % rung + rung).min(MOST_OF_ONE);
    }
    let below = quantity.saturating_sub(1);
    below - below % rung(below)
}

/// How far apart round numbers of this magnitude stand.
fn rung(quantity: u32) -> u32 {
    let mut rung = 1;
    while rung <= quantity / 10 {
        rung *= 10;
    }
    rung
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_leads_to_the_next_round_number() {
        for (quantity, more, less) in [
            (0, 1, 0),
            (1, 2, 0),
            (2, 3, 1),
            (9, 10, 8),
            (10, 20, 9),
            (12, 20, 10),
            (20, 30, 10),
            (90, 100, 80),
            (99, 100, 90),
            (100, 200, 90),
            (101, 200, 100),
            (950, 1_000, 900),
            (1_000, 2_000, 900),
            (100_000, 200_000, 90_000),
            (900_000, MOST_OF_ONE, 800_000),
            (MOST_OF_ONE, MOST_OF_ONE, 900_000),
        ] {
            assert_eq!(next(quantity, true), more, "more than {quantity}");
            assert_eq!(next(quantity, false), less, "less than {quantity}");
        }
    }

    #[test]
    fn every_round_number_is_left_the_way_it_was_come_by() {
        let mut quantity = 0;
        while quantity < MOST_OF_ONE {
            let more = next(quantity, true);
            assert_eq!(next(more, false), quantity);
            quantity = more;
        }
    }
}
