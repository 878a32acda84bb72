/** Luhn's check over a row of digits, the last one being the check digit. */
export function isLuhn(digits: string): boolean {
  const total = [...digits].reverse().reduce((sum, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return total % 10 === 0;
}

/** YYYYMMDD, a day that existed, between 1900 and 2099. */
export function isPackedDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1900 && year <= 2099 && isDay(Number(digits.slice(6, 8)), Number(digits.slice(4, 6)), year);
}

/** DDMMYY. Two digits do not tell 1900 from 2000; the leap year 2000 gives the benefit of the doubt. */
export function isPackedDateOfTwoDigitYear(digits: string): boolean {
  return isDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), 2000 + Number(digits.slice(4, 6)));
}

function isDay(day: number, month: number, year: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return last !== undefined && day >= 1 && day <= last;
}
