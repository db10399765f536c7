import type { Label } from "../../core/label.ts";
import type { Source } from "../../core/source.ts";

/** Years of PAPI that have the same dimensions with the same sub-dimensions. */
export interface PapiStructure {
	readonly id: string;
	readonly years: readonly number[];
	/** The numbers of the sub-dimensions of each dimension. */
	readonly parts: readonly (readonly number[])[];
	/** What could not be compared with publications. */
	readonly unverified?: string;
	/** What is new against the years before. */
	readonly change?: Label;
}

const FOUR: readonly number[] = [1, 2, 3, 4];
const THREE: readonly number[] = [1, 2, 3];
const TWO: readonly number[] = [1, 2];

/** The number of a sub-dimension keeps its name only inside one structure: 2.1 of 2017 is not 2.1 of 2018. */
export const PAPI_STRUCTURES: readonly PapiStructure[] = [
	{
		id: "papi-2011",
		years: [2011, 2012, 2013, 2014, 2015, 2016, 2017],
		parts: [FOUR, THREE, THREE, FOUR, FOUR, FOUR],
		unverified:
			"six dimensions and their sub-dimensions as collected; of totals one was compared with print (Quảng Nam 2017, 37.08), ranks and groups none. Levels of dimension 3 move between 2015 and 2016: a changed questionnaire is likely",
	},
	{
		id: "papi-2018",
		years: [2018],
		parts: [FOUR, FOUR, THREE, FOUR, FOUR, FOUR, THREE, TWO],
		change: {
			vi: "thêm nội dung 7 và 8; nội dung 2 có 4 nội dung thành phần thay vì 3",
			en: "dimensions 7 and 8 are added; dimension 2 has four sub-dimensions, not three",
		},
	},
	{
		id: "papi-2019",
		years: [2019, 2020],
		parts: [FOUR, FOUR, THREE, FOUR, FOUR, FOUR, THREE, THREE],
		unverified: "levels of 1.1 and 7.1 drop between 2018 and 2019: a changed questionnaire is likely",
		change: {
			vi: "nội dung 8 có 3 nội dung thành phần thay vì 2",
			en: "dimension 8 has three sub-dimensions, not two",
		},
	},
	{
		id: "papi-2021",
		years: [2021, 2022, 2023, 2024],
		parts: [FOUR, FOUR, THREE, FOUR, [1, 3, 4], FOUR, THREE, THREE],
		change: {
			vi: "nội dung 5 không còn cấp phép xây dựng (5.2): 3 nội dung thành phần thay vì 4",
			en: "dimension 5 loses construction permits (5.2): three sub-dimensions, not four",
		},
	},
];

export const PAPI_DIMENSIONS: readonly Label[] = [
	{ vi: "Tham gia của người dân ở cấp cơ sở", en: "Participation at local levels" },
	{ vi: "Công khai, minh bạch", en: "Transparency" },
	{ vi: "Trách nhiệm giải trình với người dân", en: "Vertical accountability" },
	{ vi: "Kiểm soát tham nhũng trong khu vực công", en: "Control of corruption" },
	{ vi: "Thủ tục hành chính công", en: "Public administrative procedures" },
	{ vi: "Cung ứng dịch vụ công", en: "Public service delivery" },
	{ vi: "Quản trị môi trường", en: "Environmental governance" },
	{ vi: "Quản trị điện tử", en: "E-governance" },
];

export function papiSources({ years, unverified, change }: PapiStructure): readonly Source[] {
	return [
		{
			title: {
				vi: "PAPI: Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh ở Việt Nam (CECODES, VFF-CRT, RTA, UNDP)",
				en: "PAPI: Viet Nam Provincial Governance and Public Administration Performance Index (CECODES, VFF-CRT, RTA, UNDP)",
			},
			url: "https://papi.org.vn",
			validFrom: `${years[0]}-01-01`,
			...(unverified === undefined ? {} : { unverified }),
		},
		{
			title: {
				vi: "Điểm nội dung thành phần do hnks-gh/ml-mcdm thu thập, dùng để kiểm lại phép cộng, hạng và nhóm",
				en: "Sub-dimensions as collected by hnks-gh/ml-mcdm, from which sums, ranks and groups were recomputed",
			},
			url: "https://github.com/hnks-gh/ml-mcdm",
			unverified:
				"a third party's collection; more than twenty totals agree with print. How indicators become sub-dimensions is not encoded",
		},
		...(change === undefined ? [] : [{ title: change, validFrom: `${years[0]}-01-01` }]),
	];
}
