/** A person (人员) of a unit. Names and numbers are invented; area code 0899 is out of use. */
export interface DemoPerson {
  key: string;
  name: string;
  /** Key of the unit. */
  unit: string;
  title: string;
  phone: string;
}

const surnames = [...'柏卜岑褚淳单邸窦鄂樊封符郜葛耿古桂郝衡扈霁蒋靳荆柯蒯旷邝蓝黎廖蔺麻蒙糜牟聂农区蒲'];
const firstGiven = [...'稼穗棉苇荻蘅漪澹溯湜岫峦峤磐砺榆楸槿桐楠'];
const secondGiven = [...'川舟野宁言则序衡安远知行'];

/**
 * The name of the `index`-th person. The three lists have coprime strides, so that the first
 * 2,400 names differ and none is common.
 */
export function personName(index: number): string {
  const surname = surnames[(index * 7) % surnames.length] ?? '';
  const first = firstGiven[(index * 3 + Math.floor(index / surnames.length)) % firstGiven.length] ?? '';
  const second = secondGiven[(index * 5 + Math.floor(index / 12)) % secondGiven.length] ?? '';
  return `${surname}${first}${second}`;
}

/** The telephone of the `index`-th person, 0899-5500000 and up. */
export function personPhone(index: number): string {
  return `0899-55${String(10_000 + index * 37).padStart(5, '0')}`;
}
